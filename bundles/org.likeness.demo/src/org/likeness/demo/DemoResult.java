// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.likeness.core.run.MetricResult;

/**
 * What the demo made.
 *
 * @param report the HTML page
 * @param clip the swapped clip
 * @param runs ids by step, in order
 * @param seconds by phase, in order
 * @param results every number of the evaluation and of the detectors
 * @param findings the answer in sentences
 */
public record DemoResult(Path report, Path clip, Map<String, String> runs, Map<String, Double> seconds,
    List<MetricResult> results, List<String> findings) {}
