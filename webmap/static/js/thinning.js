/** Lines drawn with no more vertices than the eye can tell apart. */

/**
 * How much each vertex of a chain of lines matters: a line drawn through the vertices whose weight is at least w keeps
 * within w of every vertex (Douglas and Peucker 1973, all tolerances at once).
 * @param {Float64Array} xs
 * @param {Float64Array} ys
 * @param {Uint32Array} start where each line starts, and last the number of vertices
 * @returns {Float32Array} in the unit of xs and ys; the ends of a line weigh Infinity
 */
export function vertexWeights(xs, ys, start) {
    const weights = new Float32Array(xs.length);
    for (let line = 0; line + 1 < start.length; line++) {
        const [first, last] = [start[line], start[line + 1] - 1];
        weights[first] = weights[last] = Infinity;
        const pending = [first, last, Infinity];
        while (pending.length > 0) {
            const [limit, to, from] = [pending.pop(), pending.pop(), pending.pop()];
            if (to - from < 2) continue;
            const { index, distance } = farthestVertex(xs, ys, from, to);
            weights[index] = Math.min(limit, distance);
            pending.push(from, index, weights[index], index, to, weights[index]);
        }
    }
    return weights;
}

/** The vertex between two others that is farthest from the segment joining them. */
function farthestVertex(xs, ys, from, to) {
    const [width, height] = [xs[to] - xs[from], ys[to] - ys[from]];
    const squared = width * width + height * height;
    let [index, distance] = [from + 1, -1];
    for (let i = from + 1; i < to; i++) {
        const [dx, dy] = [xs[i] - xs[from], ys[i] - ys[from]];
        const part = squared > 0 ? Math.max(0, Math.min(1, (dx * width + dy * height) / squared)) : 0;
        const [offX, offY] = [dx - part * width, dy - part * height];
        const away = offX * offX + offY * offY; // its root is taken once, for this is done for every vertex many times
        if (away > distance) [index, distance] = [i, away];
    }
    return { index, distance: Math.sqrt(distance) };
}
