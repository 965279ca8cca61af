/** What is measured inside a page; `window.driver` moves the page. */
(() => {
    const [request, wait] = [window.requestAnimationFrame.bind(window), window.setTimeout.bind(window)];
    const nextFrame = () => new Promise(request);
    const pause = (milliseconds) => new Promise((done) => wait(done, milliseconds));
    const longTasks = [];
    let script = 0;
    new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });

    /** Count the time of what the page does later: a frame's work is its own, too. */
    function counted(work) {
        return function (...given) {
            const begun = performance.now();
            try {
                return work.apply(this, given);
            } finally {
                script += performance.now() - begun;
            }
        };
    }
    for (const name of ['requestAnimationFrame', 'setTimeout']) {
        const original = window[name];
        window[name] = (work, ...rest) => original.call(window, typeof work === 'function' ? counted(work) : work, ...rest);
    }

    const [opened, finished] = [paintedOnce('isDrawn'), paintedOnce('isWhole')];

    async function paintedOnce(question) {
        while (!answers(question)) await nextFrame();
        await nextFrame();
        await nextFrame();
        return performance.now();
    }

    /** A page whose driver knows no parts is whole once it is drawn. */
    function answers(question) {
        try {
            return Boolean((driver[question] ?? driver.isDrawn).call(driver));
        } catch {
            return false; // not yet
        }
    }

    window.measure = {
        /** When the map was painted first, and whole, when the page was idle after that, how long blocked; milliseconds. */
        async opening(quiet) {
            const [painted, whole] = await Promise.all([opened, finished]);
            await pause(quiet);
            const ends = longTasks.map(({ startTime, duration }) => startTime + duration);
            const blocked = longTasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
            return { painted, whole, interactive: Math.max(painted, ...ends), blocked };
        },

        /** For each seek the time until its frame is painted, and the script's part of it; milliseconds. */
        async seeks(parts, most) {
            const [painted, scripts, begun] = [[], [], performance.now()];
            for (const part of parts) {
                await pause(15 + 17 * ((part * 997) % 1)); // at any phase of a frame
                script = 0;
                const start = performance.now();
                const seeking = driver.seek(part);
                script += performance.now() - start;
                await seeking;
                await nextFrame();
                await nextFrame();
                painted.push(performance.now() - start);
                scripts.push(script);
                if (performance.now() - begun > most) break;
            }
            return { painted, scripts };
        },

        /** Frames a second of play. */
        async playing(milliseconds) {
            driver.play();
            await nextFrame();
            const begun = performance.now();
            let frames = 0;
            for (; performance.now() - begun < milliseconds; frames += 1) await nextFrame();
            const seconds = (performance.now() - begun) / 1000;
            driver.pause();
            return { frames: frames / seconds };
        },
    };
})();
