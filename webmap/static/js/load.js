/** Data from its address, or as it is when the page carries it. */

/**
 * @param {string|object|{packed: string}} source an address of JSON, the object itself, or JSON deflated and in base64
 * @returns {Promise<object>}
 * @throws {Error} when the address does not answer
 */
export async function load(source) {
    if (source?.packed) return unpack(source.packed);
    if (typeof source !== 'string') return source;
    const response = await fetch(source);
    if (!response.ok) throw new Error(`${response.status} ${source}`);
    return response.json();
}

function unpack(packed) {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).json();
}
