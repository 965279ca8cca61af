/** A live region that tells the stay in short, once the page has come to rest at it. */

const QUIET_MS = 900;

/**
 * @param {HTMLElement} root holds #announcement
 */
export function createAnnouncer(root) {
    const region = root.querySelector('#announcement');
    let [told, due] = [];
    let timer = 0;
    return {
        show({ account, state }) {
            const { subject: present } = account();
            told ??= due ??= present; // what opens the page is read with it
            const subject = state.playing || state.touring ? told : present;
            if (subject === due) return;
            due = subject;
            clearTimeout(timer);
            if (due !== told) timer = setTimeout(tell, QUIET_MS, account);
        },
    };

    function tell(account) {
        told = due;
        region.textContent = announcementOf(account());
    }
}

function announcementOf({ title, place, facts, presence }) {
    return [title, place, facts()[0]?.text, presence].filter(Boolean).join('. ');
}
