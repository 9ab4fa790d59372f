// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.swap.FaceStage;
import org.likeness.core.Likeness;
import org.likeness.core.registry.Configured;

/** The steps between a new face and its blending that a recipe lists, in its order. For one thread. */
final class Stages implements AutoCloseable {
  private final List<Configured> chosen;
  private final List<FaceStage.Worker> workers = new ArrayList<>();

  private Stages(List<Configured> chosen) {
    this.chosen = chosen;
  }

  /** Those of a recipe. */
  static Stages of(List<Choice> chosen, Likeness likeness) {
    return new Stages(chosen.stream().map(c -> likeness.plugins().configure(FaceStage.KIND, c.plain(), "stages")).toList());
  }

  /** Makes the workers; before {@link #apply}. */
  void open(PluginContext context) {
    try {
      for (Configured c : chosen) {
        FaceStage<Record> stage = c.as(FaceStage.class);
        workers.add(stage.create(c.parameters(), context));
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  Image apply(Image face, Image old, Plane mask) {
    Image out = face;
    for (FaceStage.Worker w : workers) {
      out = w.apply(out, old, mask);
    }
    return out;
  }

  @Override
  public void close() {
    RuntimeException failed = null;
    for (FaceStage.Worker w : workers) {
      try {
        w.close();
      } catch (RuntimeException e) {
        failed = failed == null ? e : failed;
      }
    }
    workers.clear();
    if (failed != null) {
      throw failed;
    }
  }
}
