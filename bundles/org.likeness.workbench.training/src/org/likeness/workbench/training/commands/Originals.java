// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.commands;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.datasets.Rights;
import org.likeness.datasets.Use;

/** Which datasets of a workspace a swap is best trained on: recordings of two persons who may be used for it. */
final class Originals {

  private Originals() {}

  /**
   * Two names of datasets with faces: of different persons where there are such, else the first two; one twice when there
   * is one; none when none may be used.
   */
  static List<String> pair(Workspace workspace) {
    Set<String> made = made(workspace);
    List<Dataset> all = workspace.datasets().list().stream().filter(d -> d.counts().faces() > 0 && !made.contains(d.name()))
        .filter(d -> d.usableFaces().stream().noneMatch(f -> f.origin() == Face.Origin.SWAPPED))
        .filter(d -> Rights.refusal(d, Use.TRAIN_SWAP, LocalDate.now()).isEmpty()).toList();
    for (Dataset a : all) {
      for (Dataset b : all) {
        if (Collections.disjoint(persons(a), persons(b))) {
          return List.of(a.name(), b.name());
        }
      }
    }
    return all.isEmpty() ? List.of() : List.of(all.get(0).name(), all.get(Math.min(1, all.size() - 1)).name());
  }

  private static Set<String> persons(Dataset d) {
    return d.usableFaces().stream().map(Face::subject).collect(Collectors.toSet());
  }

  /** Datasets cut out of what a run has written (recipes of runs have whole paths), or where another dataset has its faces: results and controls. */
  private static Set<String> made(Workspace workspace) {
    Set<String> written = new HashSet<>();
    Set<String> out = new HashSet<>();
    List<Run> runs = workspace.runs().list();
    for (Run r : runs) {
      String file = value(r, "output", "file");
      if (!file.isEmpty()) {
        written.add(file);
      }
    }
    for (Run r : runs) {
      if (r.info().kind().equals("extract") && (!value(r, "geometry-of").isEmpty() || sources(r).stream().anyMatch(written::contains))) {
        out.add(value(r, "dataset"));
      }
    }
    return out;
  }

  /** What an extraction has read: whole paths. */
  private static List<String> sources(Run run) {
    try {
      return run.recipe().root().list("source").stream().map(RecipeNode::asText).toList();
    } catch (UserProblem e) {
      return List.of();
    }
  }

  /** The text at a path of a run's recipe; empty when there is none, or the recipe cannot be read. */
  private static String value(Run run, String... keys) {
    try {
      RecipeNode now = run.recipe().root();
      for (int i = 0; i < keys.length - 1; i++) {
        now = now.optional(keys[i]).orElse(RecipeNode.of(Map.of(), ""));
      }
      return now.isMap() ? now.text(keys[keys.length - 1], "") : "";
    } catch (UserProblem e) {
      return "";
    }
  }
}
