/** Making and filling elements; text never becomes markup. */

/**
 * @param {string} tag
 * @param {Object<string, string>} [attributes]
 * @param {...(Node|string)} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
}

/**
 * @param {string} tag
 * @param {Object<string, string|number>} attributes
 * @returns {SVGElement}
 */
export function svgElement(tag, attributes) {
    const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    return node;
}

/**
 * Write a text where it differs, and hide what has none.
 * @param {HTMLElement} node
 * @param {string} text
 */
export function put(node, text) {
    if (node.textContent !== text) node.textContent = text;
    if (node.hidden !== (text === '')) node.hidden = text === '';
}

/**
 * Say in which language a text is, where it is not that of the page.
 * @param {HTMLElement} node
 * @param {string} [language]
 */
export function putLanguage(node, language) {
    if (language) Object.assign(node, { lang: language, dir: 'auto' });
    else if (node.lang) ['lang', 'dir'].forEach((name) => node.removeAttribute(name));
}

/**
 * Set an attribute where it differs.
 * @param {Element} node
 * @param {string} name
 * @param {string|number|boolean} value
 */
export function assign(node, name, value) {
    if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}
