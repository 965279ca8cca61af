/** A live region that tells the stay in short, once the page has come to rest at it. */

const QUIET_MS = 900;

/**
 * @param {HTMLElement} root holds #announcement
 */
export function createAnnouncer(root) {
    const region = root.querySelector('#announcement');
    let subject;
    let timer = 0;
    return {
        show({ account }) {
            if (account.subject === subject) return;
            const isFirst = subject === undefined;
            subject = account.subject;
            clearTimeout(timer);
            if (!isFirst) timer = setTimeout(() => (region.textContent = announcementOf(account)), QUIET_MS);
        },
    };
}

function announcementOf({ title, place, facts, presence }) {
    return [title, place, facts[0]?.text, presence].filter(Boolean).join('. ');
}
