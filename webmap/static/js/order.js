/** Binary search in ascending numbers. */

/**
 * @param {ArrayLike<number>} values ascending
 * @param {number} value
 * @param {number} [low] first index to look at
 * @param {number} [high] index after the last to look at
 * @returns {number} the last index whose value is at most `value`; low - 1 when there is none
 */
export function lastAtMost(values, value, low = 0, high = values.length) {
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (values[middle] <= value) low = middle + 1;
        else high = middle;
    }
    return low - 1;
}

/**
 * @param {ArrayLike<number>} values ascending
 * @param {number} value
 * @returns {number} the first index whose value is at least `value`; the length when there is none
 */
export function firstAtLeast(values, value) {
    let [low, high] = [0, values.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (values[middle] < value) low = middle + 1;
        else high = middle;
    }
    return low;
}
