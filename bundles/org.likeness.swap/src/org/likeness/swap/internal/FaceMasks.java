// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.likeness.api.face.Masker;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.problem.UserProblem;

/** Masks of faces to learn from, by a worker for each thread that asks at a time. */
final class FaceMasks {

  private final Chosen<Masker<Record>> masker;
  private final PluginContext context;
  private final Queue<Masker.Worker> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  FaceMasks(Choice choice, PluginContext context) {
    this.masker = context.plugin(Masker.class, choice);
    this.context = context;
  }

  /** @param role whose face it is, for the sentence when it has no landmarks */
  Plane of(Image face, Optional<Landmarks> landmarks, String role) {
    Landmarks points = landmarks.orElseThrow(() -> new UserProblem("A face of the dataset of '" + role
        + "' has no landmarks, which a mask is made by; extract it with a landmarker, or leave out 'mask'"));
    Masker.Worker worker = idle.poll();
    if (worker == null) {
      worker = masker.plugin().create(masker.parameters(), context);
    }
    try {
      return worker.mask(face, points);
    } finally {
      idle.add(worker);
      if (closed) {
        close();
      }
    }
  }

  void close() {
    closed = true;
    for (Masker.Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
      worker.close();
    }
  }
}
