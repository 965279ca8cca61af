/** Paints what stands on the map as elements, halos, the marker and names, as they are shown now. */

const HALO_STEPS = 14; // discs over each other instead of a gradient, which not every kind of picture has
const HALO_RADIUS = 28;
const NAME_RIM = 3.5;

/**
 * @param {CanvasRenderingContext2D} context whose origin is the map's upper left corner
 * @param {HTMLElement} mapElement
 */
export function paintPins(context, mapElement) {
    const corner = mapElement.getBoundingClientRect();
    const look = getComputedStyle(mapElement);
    const [paper, ink] = ['paper', 'ink'].map((name) => look.getPropertyValue(`--journey-${name}`).trim());
    const each = (selector, paint) => {
        for (const node of mapElement.querySelectorAll(selector)) {
            const box = node.getBoundingClientRect();
            if (!node.hidden) paint(node, { x: box.x - corner.x, y: box.y - corner.y, width: box.width, height: box.height });
        }
    };
    each('.journey-halo', (node, { x, y }) => paintHalo(context, x, y, node.style));
    each('.journey-ring', (_, { x, y }) => paintDisc(context, x, y, 12, '', ink, 2));
    each('.journey-marker', (node, { x, y }) => paintMarker(context, x, y, node, { paper, ink }));
    each('.journey-label span', (node, box) => paintName(context, box, node, { paper, ink }));
}

function paintHalo(context, x, y, style) {
    const opacity = 0.14 + 0.3 * Number(style.getPropertyValue('--share'));
    context.globalAlpha = (1.2 * opacity) / HALO_STEPS;
    for (let step = 1; step <= HALO_STEPS; step++) {
        paintDisc(context, x, y, (HALO_RADIUS * step) / HALO_STEPS, style.getPropertyValue('--chapter'));
    }
    context.globalAlpha = 1;
}

function paintMarker(context, x, y, { style, dataset }, { paper, ink }) {
    const isOutside = ['before', 'after'].includes(dataset.presence);
    paintDisc(context, x, y, 8.5, ink);
    paintDisc(context, x, y, 7, paper);
    paintDisc(context, x, y, 4.5, isOutside ? paper : style.getPropertyValue('--chapter'));
}

function paintDisc(context, x, y, radius, fill, stroke = '', width = 0) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    if (fill) {
        context.fillStyle = fill;
        context.fill();
    }
    if (stroke) {
        Object.assign(context, { strokeStyle: stroke, lineWidth: width });
        context.setLineDash([]);
        context.stroke();
    }
}

function paintName(context, { x, y, width, height }, node, { paper, ink }) {
    const { visibility, fontWeight, fontSize, fontFamily, direction } = getComputedStyle(node);
    if (visibility === 'hidden') return;
    const isMirrored = direction === 'rtl';
    const place = [node.textContent, isMirrored ? x + width : x, y + height / 2 + 0.35 * parseFloat(fontSize)];
    Object.assign(context, { font: `${fontWeight} ${fontSize} ${fontFamily}`, direction, textAlign: 'start' });
    Object.assign(context, { strokeStyle: paper, lineWidth: NAME_RIM, lineJoin: 'round', fillStyle: ink });
    context.setLineDash([]);
    context.strokeText(...place);
    context.fillText(...place);
}
