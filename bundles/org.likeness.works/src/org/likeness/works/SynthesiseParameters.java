// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.List;
import java.util.Optional;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;

import org.likeness.api.synthesis.Synthesiser;
import org.likeness.api.synthesis.Synthesiser.Motion;
import org.likeness.media.video.VideoOptions;

/** The keys of {@code kind: synthesise}. */
public record SynthesiseParameters(
    @Parameter(label = "Synthesiser", kind = Synthesiser.class, description = "Renders the persons") Choice synthesiser,
    @Parameter(label = "Size", unit = "px", min = 64, max = 1024, description = "Side of the frames") int size,
    @Parameter(label = "Frame rate", unit = "1/s", min = 1, max = 120, description = "Frames per second") double fps,
    @Parameter(label = "Output", description = "Where the clips go") Output output,
    @Parameter(label = "Faces", description = "Whether they go into a dataset, too") Faces faces,
    @Parameter(label = "Invisible mark", description = "Says in every frame that it was made; leave it out only where clips stand for recordings") boolean mark,
    @Parameter(label = "Clips", description = "What is rendered, one after the other") List<Clip> clips) {

  public static final SynthesiseParameters DEFAULTS = new SynthesiseParameters(Choice.of("synthesis.synthface"), 256, 25, Output.DEFAULTS, Faces.DEFAULTS, true,
      List.of());

  /** Where the clips go. */
  public record Output(
      @Parameter(label = "Folder", role = Role.FOLDER, description = "Empty: clips/ in the run's folder") String folder,
      @Parameter(label = "Quality", min = 1, max = 100, description = "Of the video; higher is larger") int quality,
      @Parameter(label = "Overwrite", description = "Replace files that are there already") boolean overwrite) {
    public static final Output DEFAULTS = new Output("", VideoOptions.DEFAULT_QUALITY, false);
  }

  /** Faces with exact landmarks, action units, pose and light. */
  public record Faces(
      @Parameter(label = "Dataset", description = "Gets the clips and their faces, with exact landmarks, action units, pose and light; is made"
          + " where there is none of this name. Empty: none") String dataset,
      @Parameter(label = "Every", min = 1, max = 100_000, unit = "frames", description = "A face of each so many-th frame") int every,
      @Parameter(label = "Crop", description = "How faces are cut") CropSpec crop) {
    public static final Faces DEFAULTS = new Faces("", 1, CropSpec.DEFAULTS);
  }

  /** One clip. */
  public record Clip(
      @Parameter(label = "File", description = "Path below the output folder, with the ending of a video container") String file,
      @Parameter(label = "Person", min = 0, description = "The number of a face: the same number is the same person") Optional<Long> person,
      @Parameter(label = "On", min = 0, description = "Who lends head, hair and clothes; the person itself when left out") Optional<Long> on,
      @Parameter(label = "Motion", min = 0, description = "The number of a motion") Optional<Long> motion,
      @Parameter(label = "Kind", description = "What happens") Motion kind,
      @Parameter(label = "Seconds", unit = "s", min = 0.2, max = 3600) Optional<Double> seconds,
      @Parameter(label = "Voice", description = "Whether the clip gets the voice; with speech when left out") Optional<Boolean> voice,
      @Parameter(label = "Geometry", description = "Write landmarks and pose of each frame beside it") boolean geometry) {
    public static final Clip DEFAULTS = new Clip("", Optional.empty(), Optional.empty(), Optional.empty(), Motion.SPEECH, Optional.empty(),
        Optional.empty(), false);

    /** With everything said that follows from the rest. */
    Clip whole() {
      return new Clip(file, person, Optional.of(on.orElse(person.orElseThrow())), motion, kind, seconds,
          Optional.of(voice.orElse(kind == Motion.SPEECH)), geometry);
    }

    /** What is rendered. */
    ClipOrder order() {
      Clip c = whole();
      return new ClipOrder(c.file, c.person.orElseThrow(), c.on.orElseThrow(), c.motion.orElseThrow(), c.kind, c.seconds.orElseThrow(),
          c.voice.orElseThrow(), c.geometry);
    }
  }
}
