/** Finds room for labels beside their points, so that none covers another. */

const GAP = 3; // pixels between labels
const SIDES = [
    ({ x, y, width, height, away }) => boxAt(x + away, y - height / 2, width, height),
    ({ x, y, width, height, away }) => boxAt(x - away - width, y - height / 2, width, height),
    ({ x, y, width, height, away }) => boxAt(x - width / 2, y - away - height, width, height),
    ({ x, y, width, height, away }) => boxAt(x - width / 2, y + away, width, height),
];

/**
 * @typedef {object} Wish
 * @property {number} x pixels, the point
 * @property {number} y
 * @property {number} width of the label
 * @property {number} height
 * @property {number} away from the point to the label
 * @property {boolean} [isForced] shown even where there is no room
 */

/**
 * @param {Wish[]} wishes the most wanted first
 * @param {{width: number, height: number}} area labels stay within 0..width, 0..height
 * @param {number} most labels in all
 * @param {{x: number, y: number}[]} points that no label of another point should cover
 * @returns {({left: number, top: number}|null)[]} for each wish the corner of its label, or null
 */
export function declutter(wishes, area, most, points) {
    const taken = [];
    return wishes.map((wish) => {
        if (taken.length >= most && !wish.isForced) return null;
        const box = roomFor(wish, area, taken, points);
        if (box) taken.push(box);
        return box;
    });
}

function roomFor(wish, area, taken, points) {
    for (const side of SIDES) {
        const box = side(wish);
        if (isWithin(box, area) && taken.every((other) => areApart(box, other)) && isClear(box, wish, points)) return box;
    }
    return wish.isForced ? SIDES[0](wish) : null;
}

function boxAt(left, top, width, height) {
    return { left, top, right: left + width, bottom: top + height };
}

function isWithin({ left, top, right, bottom }, { width, height }) {
    return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

function areApart(a, b) {
    return a.right + GAP <= b.left || b.right + GAP <= a.left || a.bottom + GAP <= b.top || b.bottom + GAP <= a.top;
}

/** Points huddled with its own cannot be kept clear. */
function isClear({ left, top, right, bottom }, wish, points) {
    return !points.some(({ x, y }) => {
        const isCovered = x > left - GAP && x < right + GAP && y > top - GAP && y < bottom + GAP;
        return isCovered && Math.hypot(x - wish.x, y - wish.y) > wish.away;
    });
}
