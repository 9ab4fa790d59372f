// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.PictureMaker;
import org.likeness.api.training.Task;
import org.likeness.api.training.Trained;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme;
import org.osgi.service.component.annotations.Component;

/** Progressive growing: 4, 8, 16 ... px, each new side faded in over the first half of its steps. */
@Component(service = Plugin.class)
@PluginInfo(id = "train.progressive-gan", label = "Progressive GAN", parameters = ProgressiveGan.Parameters.class,
    description = "Trains a GAN that grows from 4 px to the full size, each new side faded in; layers are plain (no equalised learning rate)",
    cites = "Karras et al. 2018, arXiv:1710.10196; loss and penalty: Mescheder et al. 2018, arXiv:1801.04406")
public final class ProgressiveGan implements TrainingScheme<ProgressiveGan.Parameters> {

  private static final int FEWEST = 8;

  /**
   * @param size side of the finished pictures in pixels: 4 times a power of two
   * @param stepsPerStage steps of each side; the last one goes on to the end of the budget
   * @param features channels at 4 to 16 px; halved with each further doubling of the side
   * @param latent numbers that a picture is made of
   * @param batch pictures per step
   * @param gamma weight of the discriminator's gradient penalty on real pictures (R1)
   * @param ema share of the old average of the generator's weights that each step keeps
   * @param mirror whether half of the pictures are mirrored
   */
  public record Parameters(
      @Parameter(unit = "px", min = 4, max = 256, description = "Side of the finished pictures: 4, 8, 16 ... 256") int size,
      @Parameter(min = 2, max = 10_000_000, description = "Steps of each side; the first half of them fades it in") int stepsPerStage,
      @Parameter(min = 8, max = 512, description = "Channels at 4 to 16 px; halved with each further doubling") int features,
      @Parameter(min = 1, max = 512, advanced = true, description = "Numbers that a picture is made of") int latent,
      @Parameter(min = 2, max = 4096, description = "Pictures per step") int batch,
      @Parameter(min = 0, max = 1000, advanced = true, description = "Weight of the gradient penalty on real pictures (R1)") double gamma,
      @Parameter(min = 0, max = 0.999999, advanced = true, description = "Share of the old average of the generator that a step keeps") double ema,
      @Parameter(description = "Half of the pictures are mirrored") boolean mirror) {
    public static final Parameters DEFAULTS = new Parameters(64, 2000, 64, 64, 16, 1, 0.995, true);

    /** Of the finished pictures. */
    int stages() {
      return Integer.numberOfTrailingZeros(size) - 1;
    }

    /** The stage of a step, from 0. */
    int stage(long step) {
      return (int) Math.min(stages() - 1L, step / stepsPerStage);
    }

    /** How far the newest side is faded in, 0 to 1. */
    double fade(long step) {
      long within = step - (long) stage(step) * stepsPerStage;
      return stage(step) == 0 ? 1 : Math.min(1, (within + 1) / (stepsPerStage / 2.0));
    }

    /** Channels at the side of a stage. */
    int featuresOf(int stage) {
      return Math.max(8, features >> Math.max(0, stage - 2));
    }
  }

  @Override
  public List<Role> roles(Parameters p) {
    return List.of(new Role("images", Use.TRAIN_GENERATOR, FEWEST, false));
  }

  @Override
  public Map<String, Map<String, Object>> learners(Parameters p) {
    Map<String, Object> adam = Map.of("learning-rate", 1e-3, "beta1", 0.0, "beta2", 0.99);
    return Map.of("generator", adam, "discriminator", adam);
  }

  /** Two stages' time for the last side. */
  @Override
  public Map<String, Object> loop(Parameters p) {
    return Map.of("budget", Map.of("steps", (p.stages() + 1L) * p.stepsPerStage()));
  }

  @Override
  public void check(Parameters p, PluginContext context) {
    if (Integer.bitCount(p.size()) != 1) {
      throw new UserProblem("train.progressive-gan: size " + p.size() + " cannot be made; 4, 8, 16, 32, 64, 128 and 256 can");
    }
  }

  @Override
  public Task open(Parameters p, TrainingContext c) {
    return new ProgressiveTask(p, c);
  }

  @Override
  public Set<Class<?>> products(Parameters p) {
    return Set.of(PictureMaker.class);
  }

  @Override
  public <T> T product(Parameters p, Class<T> product, Trained trained) {
    GrowingGenerator generator = new GrowingGenerator();
    long last = Math.max(0, trained.step() - 1);
    while (generator.stages() <= p.stage(last)) {
      int stage = generator.stages();
      generator.add(trained.network("average-up" + stage, GrowingGenerator.up(p, stage), GrowingGenerator.input(p, stage)),
          trained.network("average-rgb" + stage, GrowingGenerator.toRgb(p, stage), GrowingGenerator.inner(p, stage)));
    }
    return product.cast(new ProgressivePictures(generator, p.latent(), p.fade(last), trained.manager()));
  }
}
