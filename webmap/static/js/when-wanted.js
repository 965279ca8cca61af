/** Work that is done when somebody asks for what comes of it, and once. Pure. */

/**
 * @template T
 * @param {() => T} compute
 * @returns {() => T}
 */
export function whenWanted(compute) {
    let value;
    return () => (value ??= compute());
}
