// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@link SwapDemoBench} measured, in words and numbers.
 *
 * @param own our steps, the first stretch being the cold one
 * @param theirs PyTorch's, in the same stretches; null without
 * @param ratios of the medians of each warm turn
 * @param cold number of cold steps
 */
record SwapDemoResults(StepTimes own, StepTimes theirs, List<Double> ratios, Map<String, Object> setting, String torch, int cold) {

  private static final String LABEL = "The demo's swap training";

  List<BenchResult> all() {
    List<BenchResult> out = new ArrayList<>();
    for (int first : SwapDemoBench.FIRST) {
      String id = SwapDemoBench.ID + ".first-" + first;
      String label = LABEL + ", steps/s over the first " + first + " steps";
      out.add(first(id, label, own, first, setting));
      if (theirs != null) {
        Map<String, Object> python = python();
        out.add(first(id + ".python", label + ", PyTorch", theirs, first, python));
        double ratio = theirs.rate(0, first) / own.rate(0, first);
        out.add(new BenchResult(id + ".ratio", LABEL + ", time of the first " + first + " steps, Java over PyTorch", ratio, "", ratio, python, List.of()));
      }
    }
    if (own.seconds().size() > cold) {
      warm(out);
    }
    return out;
  }

  private BenchResult first(String id, String label, StepTimes times, int first, Map<String, Object> base) {
    double rate = times.rate(0, first);
    Map<String, Object> with = new LinkedHashMap<>(base);
    if (first == cold) {
      with.put("processor seconds per step", times.cpuPerStep(0, 1));
    }
    return new BenchResult(id, label, rate, "1/s", rate, with, List.copyOf(times.seconds().subList(0, first)));
  }

  private void warm(List<BenchResult> out) {
    out.add(BenchResult.ofTimes(SwapDemoBench.ID, LABEL + ", warm", warmTimes(own), cpu(own, setting)));
    if (theirs != null) {
      Map<String, Object> python = python();
      out.add(BenchResult.ofTimes(SwapDemoBench.ID + ".python", LABEL + ", warm, PyTorch", warmTimes(theirs), cpu(theirs, python)));
      Map<String, Object> both = new LinkedHashMap<>(python);
      both.put("value", "median of the turns' ratios of medians; best = ratio of the smallest times");
      out.add(new BenchResult(SwapDemoBench.ID + ".ratio", LABEL + ", warm, Java over PyTorch", Statistics.median(ratios), "",
          Statistics.min(warmTimes(own)) / Statistics.min(warmTimes(theirs)), both, List.copyOf(ratios)));
    }
  }

  private List<Double> warmTimes(StepTimes times) {
    return List.copyOf(times.seconds().subList(cold, times.seconds().size()));
  }

  private static Map<String, Object> cpu(StepTimes times, Map<String, Object> base) {
    Map<String, Object> with = new LinkedHashMap<>(base);
    with.put("processor seconds per step", times.cpuPerStep(1, Integer.MAX_VALUE));
    return with;
  }

  private Map<String, Object> python() {
    Map<String, Object> with = new LinkedHashMap<>(setting);
    with.put("torch", torch);
    return with;
  }
}
