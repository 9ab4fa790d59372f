// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.metric.Metric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.runner.Desk;

/** The keys of {@code kind: evaluate}. */
public record EvaluateParameters(
    @Parameter(label = "Candidate", role = Role.FILE, advanced = true, description = "The clip that is measured, where it is one alone") Optional<Path> candidate,
    @Parameter(label = "Candidates", role = Role.FILE, description = "The clips that are measured, by name; the first is compared with each of the others")
    Map<String, Path> candidates,
    @Parameter(label = "Reference", role = Role.FILE, description = "What they should look like, frame by frame") Optional<Path> reference,
    @Parameter(label = "Geometry", role = Role.FILE, description = "Where the reference's face is, as its renderer knows it") Optional<Path> geometry,
    @Parameter(label = "Before", role = Role.FILE, description = "The clip before the swap; what it scores is the floor of identity numbers") Optional<Path> before,
    @Parameter(label = "Identity", role = Role.FACES, description = "A dataset with faces of the person who should be seen") Optional<String> identity,
    @Parameter(label = "Metrics", kind = Metric.class, description = "None: all that are there") List<Choice> metrics,
    @Parameter(label = "Pairing", description = "exact: frames lie at the same times;"
        + " shown: with what the reference shows at a frame's time") FramePairs.How pairing,
    @Parameter(inline = true) FaceTools.Parameters tools) {

  public static final EvaluateParameters DEFAULTS = new EvaluateParameters(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(),
      Optional.empty(), Optional.empty(), List.of(), FramePairs.How.EXACT, FaceTools.Parameters.DEFAULTS);

  public EvaluateParameters {
    identity = identity.filter(name -> !name.isBlank());
  }

  /** With whole paths, and every candidate under a name. @param usual the metrics that are meant where none is named */
  EvaluateParameters checked(Desk desk, List<Choice> usual) {
    if (geometry.isPresent() && reference.isEmpty()) {
      throw desk.problem("geometry", "says where the face of 'reference' is, and there is no reference");
    }
    return new EvaluateParameters(Optional.empty(), named(desk), absolute(desk, "reference"), absolute(desk, "geometry"), absolute(desk, "before"),
        identity, metrics.isEmpty() ? usual : metrics, pairing, tools);
  }

  private Map<String, Path> named(Desk desk) {
    if (candidate.isPresent()) {
      if (!candidates.isEmpty()) {
        throw desk.problem("candidate", "names one clip and 'candidates' names more; leave one of them out");
      }
      return Map.of("candidate", absolute(desk, "candidate").get());
    }
    RecipeNode all = desk.node("candidates");
    if (candidates.isEmpty()) {
      throw all.problem("names no clip");
    }
    Map<String, Path> files = new LinkedHashMap<>();
    all.keys().forEach(name -> files.put(name, Sources.absolute(desk.recipe(), desk.workspace(), all.child(name))));
    return Collections.unmodifiableMap(files);
  }

  private static Optional<Path> absolute(Desk desk, String key) {
    return Sources.absolute(desk, key).stream().findFirst();
  }
}
