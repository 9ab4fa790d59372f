// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.works.samples.SampleSheet;

/**
 * Which samples are shown.
 *
 * @param from number of the first, from 0
 * @param truncation 0 for none
 * @param ofClass -1 for all in turn
 */
record SampleRequest(long seed, long from, int count, double truncation, int ofClass) {

  /** Background thread. */
  List<Sample> make(PictureMaker maker) {
    List<Image> pictures = SampleSheet.samples(maker, seed, from, count, truncation, ofClass, Progress.NONE);
    boolean chosen = maker.latentSize() > 0;
    List<float[]> latents = chosen ? maker.latents(seed, from, count, truncation) : List.of();
    int classes = Math.max(1, maker.classes().size());
    List<Sample> out = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      int shows = ofClass < 0 ? (int) Math.floorMod(from + i, classes) : ofClass;
      out.add(new Sample("seed " + seed + ", picture " + (from + i), shows, chosen ? latents.get(i) : new float[0], pictures.get(i)));
    }
    return out;
  }

  /** The arguments of the command that makes the same sheet when it begins with the first. */
  List<String> command(String run, List<String> classes, String workspace) {
    List<String> out = new ArrayList<>(List.of("sample", run, "--count", Long.toString(from + count), "--seed", Long.toString(seed)));
    if (truncation > 0) {
      out.addAll(List.of("--truncation", Double.toString(truncation)));
    }
    if (ofClass >= 0) {
      out.addAll(List.of("--class", classes.get(ofClass)));
    }
    out.addAll(List.of("--grid", "samples.png", "--workspace", workspace));
    return out;
  }
}
