// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RunContext;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.datasets.Use;
import org.likeness.media.image.Images;

/**
 * Decides which face of a frame is meant when there are several. A clip is looked through once before the work begins, so
 * that the choice holds for the whole of it and never jumps from one person to another. In a picture {@link Mode#TRACK}
 * is the largest face.
 */
public final class FaceChoice {
  /** More of a dataset's faces tell nothing new about who somebody is. */
  private static final int REFERENCES = 32;

  /** How it is decided. */
  public enum Mode {
    TRACK, LARGEST, ALL, IDENTITY;

    /** In recipes. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String GROUP = "Which faces";

  /** The keys of every recipe that chooses among faces; stands {@linkplain Parameter#inline() beside} the recipe's own. */
  public record Parameters(
      @Parameter(label = "Faces", group = GROUP, description = "track: the person who fills most of a clip; largest: of each frame anew;"
          + " all; identity: the person of a dataset. Left out: track, or identity where that names a dataset")
      Optional<Mode> faces,
      @Parameter(label = "Identity", group = GROUP, role = Role.FACES, description = "The dataset whose person is meant")
      Optional<String> identity) {
    public static final Parameters DEFAULTS = new Parameters(Optional.empty(), Optional.empty());

    public Parameters {
      identity = identity.filter(name -> !name.isBlank());
    }

    /**
     * With what one of the two keys says of the other.
     *
     * @throws UserProblem naming file, line and key when they contradict each other
     */
    public Parameters checked(Desk desk) {
      Mode mode = mode();
      if (mode == Mode.IDENTITY && identity.isEmpty()) {
        throw desk.problem("faces", "needs the key 'identity': the dataset whose person is meant");
      }
      if (mode != Mode.IDENTITY && identity.isPresent()) {
        throw desk.problem("identity", "chooses the face by a dataset's person, which 'faces: " + mode.key() + "' does not; leave one of them out");
      }
      return new Parameters(Optional.of(mode), identity);
    }

    Mode mode() {
      return faces.orElse(identity.isEmpty() ? Mode.TRACK : Mode.IDENTITY);
    }
  }

  private final Mode mode;
  private final String identity;

  private FaceChoice(Mode mode, String identity) {
    this.mode = mode;
    this.identity = identity;
  }

  /** As a recipe says, which was checked. */
  public static FaceChoice of(Parameters p) {
    return new FaceChoice(p.mode(), p.identity().orElse(""));
  }

  /** One that needs no dataset. */
  public static FaceChoice of(Mode mode) {
    if (mode == Mode.IDENTITY) {
      throw new IllegalArgumentException("whose?");
    }
    return new FaceChoice(mode, "");
  }

  /** The keys with every default written out. */
  public void writeTo(Map<String, Object> plain) {
    plain.put("faces", mode.key());
    if (mode == Mode.IDENTITY) {
      plain.put("identity", identity);
    }
  }

  public Mode mode() {
    return mode;
  }

  /** For sentences: {@code the face of the person who fills most of the clip}. */
  public String inWords() {
    return switch (mode) {
      case TRACK -> "the face of the person who fills most of the clip";
      case LARGEST -> "the largest face of each frame";
      case ALL -> "every face";
      case IDENTITY -> "the face of the person of dataset '" + identity + "'";
    };
  }

  /**
   * Looks for faces, and makes the choice, in clips and pictures; to be closed.
   *
   * @throws UserProblem when the dataset is missing, has no faces or may not be used
   */
  ClipFaces open(FinderPool finders, RunContext context) {
    return open(finders, Smoothing.none(), context);
  }

  /** The same, with the landmarks of clips calm. */
  ClipFaces open(FinderPool finders, Smoothing smoothing, RunContext context) {
    if (mode == Mode.LARGEST || mode == Mode.ALL) {
      return new ClipFaces(this, finders, smoothing, smoothing.open(context.plugins()), null, null, null);
    }
    IdentityEmbedder.Chosen embedder = IdentityEmbedder.find(context.plugins(), Choice.of(IdentityEmbedder.AUTO));
    IdentityEmbedder.Worker worker = embedder.open(context.plugins());
    try {
      float[] reference = mode == Mode.IDENTITY ? reference(context, worker) : null;
      return new ClipFaces(this, finders, smoothing, smoothing.open(context.plugins()), worker, new Identities(worker::similarity, embedder.samePerson()), reference);
    } catch (RuntimeException e) {
      worker.close();
      throw e;
    }
  }

  private float[] reference(RunContext context, IdentityEmbedder.Worker worker) {
    Dataset dataset = context.workspace().datasets().get(identity);
    dataset.requireRight(Use.EVALUATE);
    List<Face> faces = dataset.usableFaces();
    if (faces.isEmpty()) {
      throw new UserProblem("The dataset '" + identity + "' has no faces by which its person could be found; extract some first");
    }
    context.folder().input(new RunInput("identity", "dataset", identity, dataset.fingerprint()));
    List<Image> some = new ArrayList<>();
    for (int i = 0; i < Math.min(REFERENCES, faces.size()); i++) {
      some.add(Images.read(faces.get((int) ((long) i * faces.size() / Math.min(REFERENCES, faces.size()))).crop()));
    }
    return Identities.mean(worker.embed(some));
  }

  /** What is recorded of a choice that had to be made; empty when there was none. */
  String note(Path file, int several, int frames, int persons) {
    if (several == 0 && persons < 2) {
      return "";
    }
    String seen = several > 0 ? several + " of " + frames + " frames of " + file.getFileName() + " show several faces"
        : "The faces in " + file.getFileName() + " are of " + persons + " persons";
    String others = mode == Mode.TRACK ? "; 'faces: all' takes every one, 'identity: DATASET' the person of a dataset" : "";
    return seen + ": taken is " + inWords() + others;
  }
}
