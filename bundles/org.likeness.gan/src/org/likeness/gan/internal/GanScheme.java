// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.PictureMaker;
import org.likeness.api.training.Task;
import org.likeness.api.training.Trained;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme;
import org.osgi.service.component.annotations.Component;

/** Generator against discriminator on one set of pictures: recipes of {@code kind: gan}. */
@Component(service = Plugin.class)
@PluginInfo(id = "train.gan", label = "GAN", parameters = GanScheme.Parameters.class,
    description = "Train a generative adversarial network on pictures",
    cites = "Goodfellow et al. 2014, arXiv:1406.2661; average of the generator: Yazici et al. 2019, arXiv:1806.04498")
public final class GanScheme implements TrainingScheme<GanScheme.Parameters> {

  static final String GENERATOR = "generator";
  static final String AVERAGE = "average";
  static final String CLASSES = "classes";
  private static final int FEWEST = 8;

  /**
   * @param size side of the pictures in pixels
   * @param model generator and discriminator
   * @param loss what they play for
   * @param regularisers terms added to the loss of the one or the other
   * @param batchAugment changes what the discriminator sees, real and made alike; empty for nothing
   * @param labels what tells the pictures' classes apart, for conditional architectures
   * @param batch pictures per step
   * @param discriminatorSteps updates of the discriminator before each of the generator
   * @param clipWeights limit of the discriminator's weights; 0 = none
   * @param freeze first layers of the discriminator that stay as they are
   * @param ema share of the old average of the generator's weights that each step keeps; 0 = no average
   * @param mirror whether half of the pictures are mirrored
   */
  public record Parameters(
      @Parameter(unit = "px", min = 4, max = 1024, description = "Side of the pictures") int size,
      @Parameter(kind = GanArchitecture.class, description = "Generator and discriminator") Choice model,
      @Parameter(kind = AdversarialLoss.class, description = "What they play for") Choice loss,
      @Parameter(kind = GanTerm.class, description = "Terms added to the loss of the discriminator or the generator") List<Choice> regularisers,
      @Parameter(kind = BatchAugmenter.class, description = "Changes what the discriminator sees, real and made alike: for few pictures")
      Optional<Choice> batchAugment,
      @Parameter(description = "What tells the classes of pictures apart, for conditional architectures") Labels labels,
      @Parameter(min = 1, max = 4096, description = "Pictures per step") int batch,
      @Parameter(min = 1, max = 100, advanced = true,
          description = "Updates of the discriminator for each of the generator; 5 is usual for Wasserstein losses") int discriminatorSteps,
      @Parameter(min = 0, max = 10, advanced = true,
          description = "The discriminator's weights are kept within plus and minus this (Arjovsky et al. 2017: 0.01); 0 = no limit") double clipWeights,
      @Parameter(min = 0, max = 100, advanced = true, description = "First layers of the discriminator that stay as they are: for fine-tuning on few"
          + " pictures, together with start (Freeze-D, Mo, Cho & Shin 2020, arXiv:2002.10964)") int freeze,
      @Parameter(min = 0, max = 0.999999, advanced = true, description = "Share of the old average of the generator that a step keeps; 0 = no average")
      double ema,
      @Parameter(description = "Half of the pictures are mirrored") boolean mirror) {
    public static final Parameters DEFAULTS = new Parameters(64, Choice.of("gan.dcgan"), Choice.of("loss.non-saturating"), List.of(),
        Optional.empty(), Labels.NONE, 32, 1, 0, 0, 0.999, false);

    GanRules rules() {
      return new GanRules(loss, regularisers, batchAugment, clipWeights);
    }
  }

  @Override
  public List<Role> roles(Parameters p) {
    return List.of(new Role("images", Use.TRAIN_GENERATOR, FEWEST, false));
  }

  @Override
  public Map<String, Map<String, Object>> learners(Parameters p) {
    Map<String, Object> adam = Map.of("learning-rate", 2e-4, "beta1", 0.5);
    return Map.of("generator", adam, "discriminator", adam);
  }

  @Override
  public Map<String, Object> loop(Parameters p) {
    return Map.of("budget", Map.of("steps", 20_000L));
  }

  /** Refuses sizes that the architecture cannot make, and labels that it does not take; allocates nothing. */
  @Override
  public void check(Parameters p, PluginContext context) {
    Chosen<GanArchitecture<Record>> model = context.plugin(GanArchitecture.class, p.model());
    if (model.plugin().conditional(model.parameters()) != p.labels().by().isPresent()) {
      throw new UserProblem(p.labels().by().isPresent() ? model.id() + " takes no labels; take a conditional architecture such as gan.conditional-dcgan, conditional: true where it has that, or"
          + " labels: none"
          : model.id() + " needs labels; say what tells pictures apart, labels: subject for example");
    }
    Frozen.check(GanNetworks.build(p.model(), pictures(p, p.labels().by().isPresent() ? 2 : 0), context).discriminator(), p.freeze());
  }

  /** @param labels how many classes there are; 0 for none */
  static Pictures pictures(Parameters p, int labels) {
    return new Pictures(p.size(), 3, labels);
  }

  @Override
  public Task open(Parameters p, TrainingContext c) {
    List<String> classes = p.labels().by().map(c.faces("images")::classes).orElse(List.of());
    if (!classes.isEmpty()) {
      c.words(CLASSES, classes);
    }
    GanNetworks networks = GanNetworks.declare(p.model(), pictures(p, classes.size()), p.ema(), classes, c);
    Frozen.hold(networks.discriminator(), p.freeze());
    return new GanTask(p, c, networks);
  }

  @Override
  public Set<Class<?>> products(Parameters p) {
    return Set.of(PictureMaker.class);
  }

  @Override
  public <T> T product(Parameters p, Class<T> product, Trained trained) {
    return product.cast(GanPictures.of(p, trained));
  }
}
