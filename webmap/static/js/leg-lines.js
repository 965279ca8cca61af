/** Lines in SVG around the canvases: the leg under way, and a glow along legs that are only possible. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @typedef {object} LegLines
 * @property {SVGElement} glow
 * @property {SVGElement} head
 * @property {(view: import('./overlay.js').View) => void} fit
 * @property {(tracer: import('./leg-tracer.js').Tracer, moment: import('./clock.js').Moment,
 *     style: import('./leg-painter.js').LegStyle) => void} showHead the part of a leg that is behind him
 * @property {() => void} hideHead
 * @property {(tracer: import('./leg-tracer.js').Tracer, legs: number[]) => void} showGlow
 */

/** @returns {LegLines} */
export function createLegLines() {
    const [glow, head] = ['journey-glow', 'journey-head'].map((name) => createSvg('svg', name));
    const [band, halo, line] = [[glow, 'band'], [head, 'halo'], [head, 'line']].map(([parent, part]) =>
        parent.appendChild(createSvg('path', `${parent.classList}-${part}`)),
    );
    return {
        glow,
        head,
        fit({ width, height }) {
            for (const svg of [glow, head]) {
                svg.setAttribute('width', width);
                svg.setAttribute('height', height);
            }
        },
        showHead({ trace }, moment, { colour, width, haloWidth, dash, cap }) {
            const data = pathData((path) => trace(path, moment.leg, moment));
            setShape(halo, data);
            setShape(line, data);
            halo.style.strokeWidth = haloWidth;
            Object.assign(line.style, { stroke: colour, strokeWidth: width, strokeDasharray: dash.join(' '), strokeLinecap: cap });
        },
        hideHead() {
            setShape(halo, '');
            setShape(line, '');
        },
        showGlow({ trace }, legs) {
            setShape(band, pathData((path) => legs.forEach((leg) => trace(path, leg))));
        },
    };
}

function createSvg(tag, className) {
    const element = document.createElementNS(SVG, tag);
    element.classList.add(className);
    return element;
}

/** Setting a shape makes the browser lay it out again, even when it is the same. */
function setShape(path, data) {
    if (path.getAttribute('d') !== data) path.setAttribute('d', data);
}

function pathData(draw) {
    let data = '';
    draw({
        moveTo: (x, y) => (data += `M${x.toFixed(1)} ${y.toFixed(1)}`),
        lineTo: (x, y) => (data += `L${x.toFixed(1)} ${y.toFixed(1)}`),
    });
    return data;
}
