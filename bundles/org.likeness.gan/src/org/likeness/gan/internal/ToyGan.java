// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Sequential;
import org.osgi.service.component.annotations.Component;

/** A GAN of points in the plane, whose every mode can be counted. */
@Component(service = Plugin.class)
@PluginInfo(id = "train.toy-gan", label = "Toy GAN", parameters = ToyGan.Parameters.class,
    description = "Points of the plane instead of pictures: shows in a minute how a GAN finds modes, or loses them",
    cites = "Points: Metz et al. 2017, arXiv:1611.02163, section 3.1; game: Huang et al. 2024, arXiv:2501.05441, section 2")
public final class ToyGan implements TrainingScheme<ToyGan.Parameters> {

  /** Where the real points lie. */
  public enum Points {
    /** Eight modes on a circle. */
    RING,
    /** Twenty-five modes, five by five. */
    GRID
  }

  /** What generator and discriminator play for. */
  public enum Game {
    /** Goodfellow et al. 2014, section 3. */
    NON_SATURATING,
    /** Each made point against a real one. */
    RELATIVISTIC
  }

  /**
   * @param points the real ones
   * @param game the loss
   * @param gamma weight of the zero-centred gradient penalties on real and made points; 0 = none
   * @param hidden width of both networks' two hidden layers
   * @param latent numbers that a point is made of
   * @param batch points per step
   */
  public record Parameters(
      @Parameter(description = "Where the real points lie: eight modes on a ring, or 25 on a grid") Points points,
      @Parameter(description = "Non-saturating: the classic game, loses modes easily. Relativistic: each made point against a real one") Game game,
      @Parameter(min = 0, max = 100, description = "Weight of the gradient penalties on real and made points; 0 = none") double gamma,
      @Parameter(min = 1, max = 1024, advanced = true, description = "Width of the hidden layers") int hidden,
      @Parameter(min = 1, max = 256, advanced = true, description = "Numbers that a point is made of") int latent,
      @Parameter(min = 8, max = 4096, advanced = true, description = "Points per step") int batch) {
    public static final Parameters DEFAULTS = new Parameters(Points.RING, Game.RELATIVISTIC, 0.2, 64, 4, 128);
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

  @Override
  public Task open(Parameters p, TrainingContext c) {
    Shape latents = new Shape(1, p.latent());
    Sequential generator = c.network("generator", network(p.latent(), p.hidden(), 2), latents);
    Sequential discriminator = c.network("discriminator", network(2, p.hidden(), 1), new Shape(1, 2));
    Sequential average = c.average("average", network(p.latent(), p.hidden(), 2), generator, 0.99, latents);
    return new ToyTask(p, generator, discriminator, average, c.learner("generator", generator), c.learner("discriminator", discriminator),
        c.manager());
  }

  private static Sequential network(int in, int hidden, int out) {
    return new Sequential(new Linear(in, hidden), Activation.leakyRelu(0.2), new Linear(hidden, hidden), Activation.leakyRelu(0.2),
        new Linear(hidden, out));
  }
}
