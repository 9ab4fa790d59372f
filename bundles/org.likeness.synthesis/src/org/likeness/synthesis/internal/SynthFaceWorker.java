// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.synthesis.Casting;
import org.likeness.api.synthesis.Rendered;
import org.likeness.api.synthesis.Scene;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.synthesis.SynthFaceParameters;
import org.likeness.synthesis.internal.head.ActionUnits;
import org.likeness.synthesis.internal.motion.Emoting;
import org.likeness.synthesis.internal.motion.Performance;
import org.likeness.synthesis.internal.motion.Speaking;
import org.likeness.synthesis.internal.scene.HeadKit;
import org.likeness.synthesis.internal.scene.Person;
import org.likeness.synthesis.internal.scene.Puppet;
import org.likeness.synthesis.internal.scene.SceneSampler;
import org.likeness.synthesis.internal.shade.Renderer;
import org.likeness.synthesis.internal.voice.FormantVoice;

/** Casts, moves and renders; keeps the persons cast last. */
public final class SynthFaceWorker implements Synthesiser.Worker {
  private static final int KEPT = 4;
  private final HeadKit kit;
  private final SynthFaceParameters parameters;
  private final Renderer renderer;
  private final Map<Key, Puppet> puppets = new LinkedHashMap<>(8, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Puppet> eldest) {
      return size() > KEPT;
    }
  };

  private record Key(long face, long host, List<Double> identity) {
  }

  public SynthFaceWorker(HeadKit kit, SynthFaceParameters parameters) {
    this.kit = kit;
    this.parameters = parameters;
    renderer = new Renderer(kit, parameters.samples());
  }

  @Override
  public Scene scene(long person, long variation) {
    return SceneSampler.still(person, variation, Person.melanin(kit.model, person));
  }

  @Override
  public Rendered render(Scene scene, int size) {
    if (size < 16 || size > 2048) {
      throw new UserProblem("SynthFace renders pictures of 16 to 2048 pixels, not " + size + ".");
    }
    for (Map.Entry<String, Double> e : scene.actionUnits().entrySet()) {
      double least = ActionUnits.SIGNED.contains(e.getKey()) ? -1 : 0;
      if (!ActionUnits.names().contains(e.getKey())) {
        throw new UserProblem("There is no action unit " + e.getKey() + "; known are " + String.join(", ", ActionUnits.names()) + ".");
      }
      if (!(e.getValue() >= least && e.getValue() <= 1)) {
        throw new UserProblem("The action unit " + e.getKey() + " goes from " + (int) least + " to 1, not " + e.getValue() + ".");
      }
    }
    return renderer.render(puppet(scene.cast()), scene, size);
  }

  private Puppet puppet(Casting cast) {
    Key key = new Key(cast.face(), cast.host(), cast.identity().map(v -> java.util.Arrays.stream(v).boxed().toList()).orElse(List.of()));
    return puppets.computeIfAbsent(key, k -> new Puppet(new Person(kit, cast, parameters.locks())));
  }

  @Override
  public Synthesiser.Clip clip(Casting cast, long motion, Synthesiser.Motion kind, double seconds, double fps, int size) {
    if (!(seconds > 0 && seconds <= 3600) || !(fps >= 1 && fps <= 240)) {
      throw new UserProblem("A clip lasts up to 3600 seconds at 1 to 240 frames a second, not " + seconds + " s at " + fps + ".");
    }
    int frames = (int) Math.max(1, Math.round(seconds * fps));
    double length = frames / fps;
    Performance performance = switch (kind) {
      case SPEECH -> new Speaking(motion, length, (int) Math.round(length * FormantVoice.RATE));
      case EXPRESSIVE -> new Emoting(motion, length);
    };
    return new RenderedClip(cast, motion, performance, frames, fps, size, this::render);
  }

  @Override
  public List<String> identityNames() {
    return Person.names(kit.model);
  }

  @Override
  public List<String> actionUnitNames() {
    return ActionUnits.names();
  }
}
