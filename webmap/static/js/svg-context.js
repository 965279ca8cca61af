/** A drawing context that writes SVG: as much of CanvasRenderingContext2D as our painters use. Pure. */

const PLAIN = {
    ...{ fillStyle: '#000', strokeStyle: '#000', globalAlpha: 1 },
    ...{ lineWidth: 1, lineCap: 'butt', lineJoin: 'miter' },
    ...{ font: '10px sans-serif', textAlign: 'start', direction: 'ltr' },
};
const ANCHORS = { start: 'start', center: 'middle', end: 'end' };

/**
 * @typedef {object} SvgShape
 * @property {(x: number, y: number) => void} moveTo
 * @property {(x: number, y: number) => void} lineTo
 * @property {() => string} data of the path
 */

/** @returns {SvgShape} */
function createSvgShape(begun = '') {
    const steps = [begun];
    return {
        moveTo: (x, y) => steps.push(`M${short(x)} ${short(y)}`),
        lineTo: (x, y) => steps.push(`L${short(x)} ${short(y)}`),
        disc: (x, y, r) => steps.push(`M${short(x + r)} ${short(y)}a${r} ${r} 0 1 0 ${-2 * r} 0a${r} ${r} 0 1 0 ${2 * r} 0Z`),
        data: () => steps.join(''),
    };
}

/**
 * @param {number} width
 * @param {number} height
 * @param {{title: string, language: string}} about
 */
export function createSvgContext(width, height, { title, language }) {
    const [parts, saved] = [[], []];
    let [shape, dash, matrix] = [createSvgShape(), [], [1, 0, 0, 1, 0, 0]];

    function write(tag, attributes, text = '') {
        const moved = matrix.join() === '1,0,0,1,0,0' ? {} : { transform: `matrix(${matrix.map((part) => Number(part.toFixed(4)))})` };
        parts.push(markupOf(tag, { ...attributes, ...moved, opacity: context.globalAlpha < 1 && context.globalAlpha }, text));
    }
    function writeText(text, x, y, paint) {
        const { font, textAlign, direction } = context;
        write('text', { x: short(x), y: short(y), style: `font:${font}`, direction, 'text-anchor': ANCHORS[textAlign], ...paint }, text);
    }
    const strokeLook = () => ({
        ...{ fill: 'none', stroke: context.strokeStyle, 'stroke-width': short(context.lineWidth) },
        ...{ 'stroke-linecap': context.lineCap, 'stroke-linejoin': context.lineJoin, 'stroke-dasharray': dash.map(short).join(' ') },
    });
    const transform = ([a, b, c, d, e, f]) => {
        const [k, l, m, n, o, p] = matrix;
        matrix = [k * a + m * b, l * a + n * b, k * c + m * d, l * c + n * d, k * e + m * f + o, l * e + n * f + p];
    };

    const context = {
        ...PLAIN,
        createShape: createSvgShape,
        beginPath: () => (shape = createSvgShape()),
        moveTo: (x, y) => shape.moveTo(x, y),
        lineTo: (x, y) => shape.lineTo(x, y),
        /** Whole circles only. */
        arc: (x, y, radius) => shape.disc(x, y, radius),
        setLineDash: (lengths) => (dash = lengths),
        stroke: (path = shape) => write('path', { d: path.data(), ...strokeLook() }),
        fill: (path = shape, rule = 'nonzero') => write('path', { d: path.data(), fill: context.fillStyle, 'fill-rule': rule === 'evenodd' && rule }),
        fillRect: (x, y, w, h) => write('rect', { x: short(x), y: short(y), width: short(w), height: short(h), fill: context.fillStyle }),
        fillText: (text, x, y) => writeText(text, x, y, { fill: context.fillStyle }),
        strokeText: (text, x, y) => writeText(text, x, y, strokeLook()),
        translate: (x, y) => transform([1, 0, 0, 1, x, y]),
        scale: (x, y) => transform([x, 0, 0, y, 0, 0]),
        rotate: (angle) => transform([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]),
        save: () => saved.push([looksOf(context), dash, matrix]),
        restore() {
            const [looks, ...others] = saved.pop();
            Object.assign(context, looks);
            [dash, matrix] = others;
        },

        /** @returns {string} the whole picture */
        svg() {
            const root = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, 'xml:lang': language };
            return `${markupOf('svg', root, null).slice(0, -2)}>\n${markupOf('title', {}, title)}\n${parts.join('\n')}\n</svg>\n`;
        },
    };
    return context;
}

function looksOf(context) {
    return Object.fromEntries(Object.keys(PLAIN).map((name) => [name, context[name]]));
}

/** An element; attributes that are empty or false are left out. */
function markupOf(tag, attributes, text) {
    const given = Object.entries(attributes).filter(([, value]) => value !== '' && value !== false);
    const head = [tag, ...given.map(([name, value]) => `${name}="${escaped(value)}"`)].join(' ');
    return text ? `<${head}>${escaped(text)}</${tag}>` : `<${head}/>`;
}

function escaped(text) {
    const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
    const refused = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu; // by XML
    return String(text).replace(refused, '\ufffd').replace(/[&<>"]/g, (sign) => signs[sign]);
}

function short(number) {
    return Math.round(10 * number) / 10;
}
