// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.Optional;
import org.likeness.api.face.Smoother;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Condition;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.runner.Desk;

/** The keys of {@code kind: convert}. */
public record ConvertParameters(
    @Parameter(label = "Run", role = Role.RUN, enabledIf = ByRun.class,
        description = "A swap run: id, beginning of an id, or recipe name; with pasted-back, whose view is taken")
    Optional<String> run,
    @Parameter(label = "Source", role = Role.FILE, description = "The clip whose face is replaced") Path source,
    @Parameter(label = "Target", description = "Who is shown in the source;"
        + " not needed when a dataset with a basis holds that file, or its own record says that it was rendered")
    Optional<SubjectParameters> target,
    @Parameter(label = "Output", description = "Where the clip goes") Output output,
    @Parameter(label = "Baseline", description = "For comparison, in place of a swap:"
        + " the clip encoded again, a dataset's mean face, or the person's own face taken through a swap's view")
    Baseline baseline,
    @Parameter(label = "Mean of", role = Role.FACES, enabledIf = ByMean.class,
        description = "The dataset whose mean face is pasted") Optional<String> meanOf,
    @Parameter(label = "Size", min = 16, max = 1024, unit = "px", enabledIf = BySize.class,
        description = "What a pasted-back face is taken through where no run is named")
    Optional<Integer> size,
    @Parameter(label = "Invisible mark", advanced = true,
        description = "In every frame of the result; only with the baseline unchanged it may be missing, and is unless this is true") Optional<Boolean> mark,
    @Parameter(inline = true) FaceChoice.Parameters choice,
    @Parameter(inline = true) Composer.Parameters composition,
    @Parameter(label = "Smoother", group = "Finding faces", kind = Smoother.class, description = "Calms the landmarks over a track") Choice smoother,
    @Parameter(inline = true) FaceTools.Parameters tools) {

  public static final ConvertParameters DEFAULTS = new ConvertParameters(Optional.empty(), Path.of(""), Optional.empty(), Output.DEFAULTS,
      Baseline.NONE, Optional.empty(), Optional.empty(), Optional.empty(), FaceChoice.Parameters.DEFAULTS, Composer.Parameters.DEFAULTS,
      Choice.of(Smoothing.USUAL), FaceTools.Parameters.DEFAULTS);

  public ConvertParameters {
    run = run.filter(name -> !name.isBlank());
    meanOf = meanOf.filter(name -> !name.isBlank());
  }

  /** A swap, or the person's own face through one's view. */
  public static final class ByRun implements Condition {
    @Override
    public boolean test(Record r) {
      return r instanceof ConvertParameters p && (p.baseline == Baseline.NONE || p.baseline == Baseline.PASTED_BACK);
    }
  }

  /** A mean face. */
  public static final class ByMean implements Condition {
    @Override
    public boolean test(Record r) {
      return r instanceof ConvertParameters p && p.baseline == Baseline.MEAN_FACE;
    }
  }

  /** The person's own face, with no run that says through what. */
  public static final class BySize implements Condition {
    @Override
    public boolean test(Record r) {
      return r instanceof ConvertParameters p && p.baseline == Baseline.PASTED_BACK && p.run.isEmpty();
    }
  }

  /** With {@code smoother} for {@code smooth: false}, and {@code mean-of} where 'identity' says whose mean face is pasted. */
  static RecipeNode renewed(RecipeNode root) {
    RecipeNode r = root;
    if (r.has("smooth")) {
      if (r.has("smoother")) {
        throw r.child("smooth").problem("is the older key for 'smoother'; leave it out");
      }
      r = (r.flag("smooth", true) ? r : r.with("smoother", Smoothing.NONE)).without("smooth");
    }
    boolean mean = r.optional("baseline").filter(n -> n.plain() instanceof String s && s.equalsIgnoreCase(Baseline.MEAN_FACE.key())).isPresent();
    return mean && r.has("identity") && !r.has("mean-of") ? r.with("mean-of", r.child("identity")).without("identity") : r;
  }

  /** With whole paths, the run's id and what follows from other keys; without what the baseline does not need. */
  ConvertParameters checked(Desk desk) {
    if (baseline == Baseline.NONE) {
      require(desk, "run", run, "names no run; train a swap first");
    } else if (baseline == Baseline.MEAN_FACE) {
      require(desk, "meanOf", meanOf, "names no dataset");
    }
    desk.node("source");
    Optional<String> id = (new ByRun().test(this) ? run : Optional.<String>empty()).map(name -> Replacement.trained(desk.likeness(), desk.workspace(), name).id());
    boolean marked = mark.orElse(baseline != Baseline.UNCHANGED);
    if (!marked && baseline != Baseline.UNCHANGED) {
      throw desk.problem("mark", "cannot be false: a clip with another face always carries the invisible mark");
    }
    return new ConvertParameters(id, Sources.absolute(desk, "source").getFirst(), target, output.checked(desk), baseline,
        new ByMean().test(this) ? meanOf : Optional.empty(),
        new BySize().test(this) ? Optional.of(size.orElse(Replacement.PASTED_SIZE)) : Optional.empty(),
        Optional.of(marked), choice.checked(desk), composition, smoother, tools);
  }

  private static void require(Desk desk, String key, Optional<String> name, String sentence) {
    desk.node(key); // says that it is missing
    if (name.isEmpty()) {
      throw desk.problem(key, sentence);
    }
  }
}
