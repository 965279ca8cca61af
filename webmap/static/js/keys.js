/** The keys of the page; never while something is typed. */

/**
 * @param {HTMLElement} root
 * @param {ReturnType<import('./commands.js').createCommands>} commands
 * @param {ReturnType<import('./state.js').createStore>} store
 */
export function createKeys(root, commands, store) {
    const [help, open, search] = ['#keys', '#show-keys', '#search'].map((id) => root.querySelector(id));
    const isMirrored = () => document.documentElement.dir === 'rtl';
    const along = (direction) => (isMirrored() ? -direction : direction);
    const step = (direction) => (direction > 0 ? commands.next() : commands.previous());
    const sideways = (direction, { shiftKey }) => (shiftKey ? commands.stepYear(direction) : step(direction));

    const leave = () => store.get().presenting && (commands.present(false), true);

    const actions = {
        ' ': () => (store.get().playing ? commands.pause() : commands.play()),
        ArrowRight: (event) => sideways(along(1), event),
        ArrowLeft: (event) => sideways(along(-1), event),
        Home: commands.goToStart,
        End: commands.goToEnd,
        '?': () => help.showModal(),
        '/': () => search.focus(),
        p: () => commands.present(!store.get().presenting),
        Escape: () => leave() || (store.get().side === 'list' ? commands.showSide('story') : commands.setOpen(false)),
    };

    open.addEventListener('click', () => help.showModal());
    document.addEventListener('keydown', (event) => {
        const action = actions[event.key];
        if (!action || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
        if (document.querySelector('dialog[open]')) return;
        if (isBusy(event)) return;
        event.preventDefault();
        action(event);
    });
}

/** Whether the element in focus has its own use for the key. */
function isBusy({ key, target }) {
    if (key === 'Escape') return target.matches('#date');
    if (target.matches('input, textarea, select, [contenteditable]')) return true;
    return key === ' ' && target.matches('button, a, summary');
}
