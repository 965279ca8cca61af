/** Sizes of texts as an element would draw them, without making the browser lay anything out. */

const LINE_HEIGHT = 1.3;

/**
 * @param {Element} element whose font the texts have
 * @returns {(text: string, isBold: boolean) => {width: number, height: number}} pixels
 */
export function createTextMeasure(element) {
    const context = document.createElement('canvas').getContext('2d');
    const { fontSize, fontFamily } = getComputedStyle(element);
    const known = { true: new Map(), false: new Map() };

    return (text, isBold) => {
        const sizes = known[isBold];
        if (!sizes.has(text)) {
            context.font = `${isBold ? 600 : 400} ${fontSize} ${fontFamily}`;
            sizes.set(text, { width: context.measureText(text).width, height: LINE_HEIGHT * parseFloat(fontSize) });
        }
        return sizes.get(text);
    };
}
