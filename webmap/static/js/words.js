/** The words of the interface, found by a dotted key and filled in. Pure. */

/**
 * Put values in place of `{name}`; a name without a value stays as it is.
 * @param {string} pattern
 * @param {Object<string, string|number>} values
 * @returns {string}
 */
export function fill(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/**
 * Say what stands under a key; a key that is missing is said itself, so that the gap shows.
 * @param {object} words nested, as in languages/en.json
 * @param {string} key such as 'controls.play'
 * @param {Object<string, string|number>} [values]
 * @returns {string}
 */
export function say(words, key, values = {}) {
    const pattern = key.split('.').reduce((node, part) => node?.[part], words);
    return typeof pattern === 'string' ? fill(pattern, values) : key;
}

/**
 * Name a thing of the data, or give its own id when the language has no word for it.
 * @param {object} words
 * @param {string} group such as 'kinds' or 'countries'
 * @param {string} id such as 'prison'
 * @returns {string}
 */
export function nameOf(words, group, id) {
    return words[group]?.[id] ?? id;
}
