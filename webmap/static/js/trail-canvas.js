/**
 * The canvas of the journey: on a ground, the way ahead, the way travelled is painted forward a leg at a time, and
 * rebuilt backward from pictures kept of it.
 */

export const GROUND_OPACITY = 0.38;

/**
 * @typedef {object} TrailState what a canvas shows: legs from..begun as the past, begun..to as the present chapter
 * @property {number} from
 * @property {number} begun
 * @property {number} to
 *
 * @typedef {object} TrailPainter
 * @property {(context: CanvasRenderingContext2D) => void} paintGround
 * @property {(context: CanvasRenderingContext2D, state: TrailState) => void} paintWay
 *
 * @typedef {object} TrailCanvas
 * @property {HTMLCanvasElement} element
 * @property {(view: import('./overlay.js').View, painter: TrailPainter) => void} restart with the ground alone
 * @property {(state: TrailState) => void} show
 * @property {(state: TrailState) => void} keep a picture of a state, from which it and later ones are quick to show
 * @property {() => void} forget the pictures
 */

/** @returns {TrailCanvas} */
export function createTrailCanvas() {
    const element = document.createElement('canvas');
    element.className = 'journey-trail';
    let [view, painter, ground, shown, pictures] = [null, null, null, null, []];

    function paint(context, base, wanted) {
        const from = base?.to ?? wanted.from;
        painter.paintWay(context, { from, begun: Math.max(from, wanted.begun), to: wanted.to });
    }
    return {
        element,
        restart(nextView, nextPainter) {
            [view, painter, shown, pictures] = [nextView, nextPainter, null, []];
            ground = paintedGround(view, painter);
            fitCanvas(element, view);
        },
        show(wanted) {
            if (shown && isSame(shown, wanted)) return;
            const context = element.getContext('2d');
            const base = nearestState(shown ? [shown, ...pictures] : pictures, wanted);
            if (!base || base !== shown) replacePixels(context, base?.picture ?? ground);
            paint(context, base, wanted);
            shown = wanted;
        },
        keep(state) {
            const picture = document.createElement('canvas');
            const context = fitCanvas(picture, view);
            const base = nearestState(pictures, state);
            replacePixels(context, base?.picture ?? ground);
            paint(context, base, state);
            pictures.push({ ...state, picture });
        },
        forget() {
            pictures = [];
        },
    };
}

function fitCanvas(canvas, { width, height, ratio }) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    const context = canvas.getContext('2d');
    context.scale(ratio, ratio);
    return context;
}

function isSame(a, b) {
    return a.from === b.from && a.begun === b.begun && a.to === b.to;
}

/** Of the states that painting can carry on to the wanted one, the nearest to it; the first of equals. */
function nearestState(states, wanted) {
    const usable = states.filter((state) => leadsTo(state, wanted));
    return usable.reduce((best, state) => (best && best.to >= state.to ? best : state), undefined);
}

/** Only a state with nothing of a present chapter can be carried into a later chapter. */
function leadsTo({ from, begun, to }, wanted) {
    if (from !== wanted.from) return false;
    return begun === wanted.begun ? to <= wanted.to : begun === to && to <= wanted.begun;
}

/** The ground is made faint as a whole, so that lines which cross or repeat each other do not add up. */
function paintedGround(view, painter) {
    const ground = document.createElement('canvas');
    const context = fitCanvas(ground, view);
    painter.paintGround(context);
    Object.assign(context, { globalCompositeOperation: 'destination-in', globalAlpha: GROUND_OPACITY });
    context.fillRect(0, 0, view.width, view.height);
    return ground;
}

/** Make a canvas equal to a picture. */
function replacePixels(context, picture) {
    if (picture.width === 0 || picture.height === 0) return; // a map without room cannot be copied, nor seen
    context.save();
    context.resetTransform();
    context.globalCompositeOperation = 'copy';
    context.drawImage(picture, 0, 0);
    context.restore();
}
