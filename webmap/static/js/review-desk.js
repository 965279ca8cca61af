/** What the page of open places asks of the server. */

/**
 * @param {{journey: string, language: string, token: string}} asked whose places, in which language; and the leave to write
 */
export function createDesk({ journey, language, token }) {
    const address = (path, more = {}) => `review/${path}?${new URLSearchParams({ journey, lang: language, ...more })}`;

    return {
        /** @returns {Promise<object>} the open places; see webmap/review_words.py */
        places: () => fetch(address('places')).then(told),
        /** @returns {Promise<object>} all that is known of one of them */
        place: (id) => fetch(address('place', { id })).then(told),
        /**
         * @param {object} chosen a place with a candidate's key or a point; or all that is clear
         * @returns {Promise<object>} the places that are open then
         */
        write(chosen) {
            const headers = { 'Content-Type': 'application/json', 'X-Exile-Map-Token': token };
            return fetch(address('points'), { method: 'POST', headers, body: JSON.stringify(chosen) }).then(told);
        },
    };
}

async function told(response) {
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.detail);
    return answer;
}
