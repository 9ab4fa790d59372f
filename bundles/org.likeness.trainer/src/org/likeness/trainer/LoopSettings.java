// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.core.recipe.RecipeNode;

/**
 * What all trainings of a recipe have in common.
 *
 * @param budget how long
 * @param checkpointEvery steps between checkpoints; 0 = only at the end
 * @param keep regular checkpoints that are kept
 * @param sampleEvery steps between sample grids; 0 = only at the end
 * @param logEvery steps between scalars
 * @param threads of the engine; 0 = one per core
 * @param compute in which numbers and order
 */
record LoopSettings(Budget budget, long checkpointEvery, int keep, long sampleEvery, long logEvery, int threads, ComputeSettings compute) {

  static final String[] KEYS = {"budget", "checkpoint", "sample", "log", "device"};

  static LoopSettings of(RecipeNode root, LoopSettings d) {
    RecipeNode none = RecipeNode.of(Map.of(), root.where());
    RecipeNode checkpoint = root.optional("checkpoint").orElse(none);
    RecipeNode sample = root.optional("sample").orElse(none);
    RecipeNode log = root.optional("log").orElse(none);
    RecipeNode device = root.optional("device").orElse(none);
    checkpoint.known("every", "keep");
    sample.known("every");
    log.known("every");
    device.known("threads", "precision", "layout");
    long most = 1_000_000_000;
    return new LoopSettings(Budget.of(root, d.budget), checkpoint.integer("every", d.checkpointEvery, 0, most),
        (int) checkpoint.integer("keep", d.keep, 1, 1000), sample.integer("every", d.sampleEvery, 0, most),
        log.integer("every", d.logEvery, 1, most), (int) device.integer("threads", d.threads, 0, 1024), ComputeSettings.of(device));
  }

  /** Adds its keys as plain data. */
  void addTo(Map<String, Object> out) {
    out.put("budget", budget.plain());
    Map<String, Object> checkpoint = new LinkedHashMap<>();
    checkpoint.put("every", checkpointEvery);
    checkpoint.put("keep", keep);
    out.put("checkpoint", checkpoint);
    out.put("sample", Map.of("every", sampleEvery));
    out.put("log", Map.of("every", logEvery));
    Map<String, Object> device = new LinkedHashMap<>();
    device.put("threads", threads);
    device.putAll(compute.plain());
    out.put("device", device);
  }

  LoopSettings with(Budget other) {
    return new LoopSettings(other, checkpointEvery, keep, sampleEvery, logEvery, threads, compute);
  }
}
