// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Condition;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme;
import org.osgi.service.component.annotations.Component;

/**
 * A GAN of points in the plane, whose every mode can be counted: the same losses, terms and steps as those of pictures. A
 * point is a picture of one pixel with two channels, x and y.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "train.toy-gan", label = "Toy GAN", parameters = ToyGan.Parameters.class,
    description = "Points of the plane instead of pictures: shows in a minute how a GAN finds modes, or loses them",
    cites = "Ring: Metz et al. 2016, arXiv:1611.02163, section 3.1; grid, high quality: Srivastava et al. 2017, arXiv:1705.07761, section 4.1")
public final class ToyGan implements TrainingScheme<ToyGan.Parameters> {

  static final Pictures POINTS = new Pictures(1, 2);

  /** Whether places are asked for. */
  public static final class Drawn implements Condition {
    @Override
    public boolean test(Record parameters) {
      return ((Parameters) parameters).points() == Points.DRAWN;
    }
  }

  /**
   * @param points the real ones
   * @param drawn places of {@link Points#DRAWN}
   * @param model generator and discriminator
   * @param loss what they play for
   * @param regularisers terms added to the loss of the one or the other
   * @param batch points per step
   * @param discriminatorSteps updates of the discriminator before each of the generator
   * @param clipWeights limit of the discriminator's weights; 0 = none
   * @param ema share of the old average of the generator's weights that each step keeps; 0 = no average
   */
  public record Parameters(
      @Parameter(description = "Where the real points lie") Points points,
      @Parameter(enabledIf = Drawn.class, description = "Places from -1 to 1, such as: -0.5 0, 0.5 0.2") String drawn,
      @Parameter(kind = GanArchitecture.class, advanced = true, description = "Generator and discriminator") Choice model,
      @Parameter(kind = AdversarialLoss.class, description = "What they play for") Choice loss,
      @Parameter(kind = GanTerm.class, description = "Terms added to the loss of the discriminator or the generator") List<Choice> regularisers,
      @Parameter(min = 8, max = 4096, advanced = true, description = "Points per step") int batch,
      @Parameter(min = 1, max = 100, advanced = true, description = "Updates of the discriminator for each of the generator") int discriminatorSteps,
      @Parameter(min = 0, max = 10, advanced = true, description = "The discriminator's weights are kept within plus and minus this; 0 = no limit")
      double clipWeights,
      @Parameter(min = 0, max = 0.999999, advanced = true, description = "Share of the old average of the generator that a step keeps; 0 = no average")
      double ema) {
    public static final Parameters DEFAULTS = new Parameters(Points.RING, "", Choice.of("gan.mlp-2d"), Choice.of("loss.relativistic-pairing"),
        List.of(new Choice("regulariser.r1", Map.of("gamma", 0.2)), new Choice("regulariser.r2", Map.of("gamma", 0.2))), 128, 1, 0, 0.99);

    GanRules rules() {
      return new GanRules(loss, regularisers, Optional.empty(), clipWeights);
    }
  }

  @Override
  public List<Role> roles(Parameters p) {
    return List.of();
  }

  @Override
  public Map<String, Map<String, Object>> learners(Parameters p) {
    Map<String, Object> adam = Map.of("learning-rate", 1e-3, "beta1", 0.0, "beta2", 0.99);
    return Map.of("generator", adam, "discriminator", adam);
  }

  @Override
  public Map<String, Object> loop(Parameters p) {
    return Map.of("budget", Map.of("steps", 3000L), "sample", Map.of("every", 100L), "checkpoint", Map.of("every", 500L));
  }

  /** Refuses architectures that make no points, and drawings that are none. */
  @Override
  public void check(Parameters p, PluginContext context) {
    GanNetworks.build(p.model(), POINTS, context);
    p.points().cloud(p.drawn());
  }

  @Override
  public Task open(Parameters p, TrainingContext c) {
    return new ToyTask(p, GanNetworks.declare(p.model(), POINTS, p.ema(), List.of(), c), c);
  }
}
