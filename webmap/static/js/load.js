/** Data from its address, or as it is when the page carries it. */

/**
 * @param {string|object} source an address of JSON, or the object itself
 * @returns {Promise<object>}
 * @throws {Error} when the address does not answer
 */
export async function load(source) {
    if (typeof source !== 'string') return source;
    const response = await fetch(source);
    if (!response.ok) throw new Error(`${response.status} ${source}`);
    return response.json();
}
