/** Texts cut to the room there is. */

/**
 * As much of a text as fits, cut between words where much is left; nothing when that is too little to read.
 * @param {CanvasRenderingContext2D} context with the font of the text
 * @param {string} text
 * @param {number} width pixels
 * @returns {string}
 */
export function fitted(context, text, width) {
    if (context.measureText(text).width <= width) return text;
    let length = text.length;
    while (length > 0 && context.measureText(`${text.slice(0, length).trimEnd()}…`).width > width) length -= 1;
    const space = text.slice(0, length + 1).lastIndexOf(' ');
    const cut = text.slice(0, space > 0.55 * length ? space : length).replace(/[\s,،:;–-]+$/, '');
    return length < 5 ? '' : `${cut}…`;
}
