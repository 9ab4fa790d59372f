// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What {@code run.json} says.
 *
 * @param id folder name: {@code 20261120-142233-dcgan-faces}
 * @param name of the recipe
 * @param kind of the recipe
 * @param state as it is now: a run whose process is gone is INTERRUPTED
 * @param reason one sentence for STOPPED, FAILED and INTERRUPTED, and where files are not as they were written; else empty
 * @param created when the folder was made
 * @param ended when it was finished, stopped or failed; null before
 * @param activeSeconds time spent running, over all processes that worked on it
 * @param seed of the recipe
 * @param versions product, plug-in bundles, libraries: name to version
 * @param device where it ran: {@code device: cpu, threads: 2, os: ...}
 * @param inputs what it was made from
 * @param parent id of the run (and checkpoint, {@code id@step}) that it continues or builds upon; empty for none
 */
public record RunInfo(String id, String name, String kind, RunState state, String reason, Instant created,
    Instant ended, double activeSeconds, long seed, Map<String, String> versions, Map<String, String> device,
    List<RunInput> inputs, String parent) {}
