/** Sizes of texts as an element would draw them, without making the browser lay anything out. */

const LINE_HEIGHT = 1.3;

/**
 * @param {Element} element whose font the texts have
 * @returns {(text: string, isBold: boolean) => {width: number, height: number}} pixels
 */
export function createTextMeasure(element) {
    const { fontSize, fontFamily } = getComputedStyle(element);
    const height = LINE_HEIGHT * parseFloat(fontSize);
    const [regular, bold] = [400, 600].map((weight) => {
        const context = document.createElement('canvas').getContext('2d');
        context.font = `${weight} ${fontSize} ${fontFamily}`; // set once, since reading a font takes its time
        return { context, sizes: new Map() };
    });

    return (text, isBold) => {
        const { context, sizes } = isBold ? bold : regular;
        if (!sizes.has(text)) sizes.set(text, { width: context.measureText(text).width, height });
        return sizes.get(text);
    };
}
