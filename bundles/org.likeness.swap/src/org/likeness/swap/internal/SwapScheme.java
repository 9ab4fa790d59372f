// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likeness.api.face.Masker;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.plugin.WeightedChoice;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.api.swap.SwapModel;
import org.likeness.api.training.Task;
import org.likeness.api.training.Trained;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme;
import org.osgi.service.component.annotations.Component;

/** Two persons' faces through one model, each reconstructed from warped pictures: recipes of {@code kind: swap}. */
@Component(service = Plugin.class)
@PluginInfo(id = "train.swap", label = "Face swap", parameters = SwapScheme.Parameters.class,
    description = "Train a swap model on the faces of two persons", cites = "faceswap, first public version, 2017: train.py")
public final class SwapScheme implements TrainingScheme<SwapScheme.Parameters> {

  static final String BOTH = "both";
  private static final int FEWEST = 8;
  private static final Map<String, Object> OPTIMISER = Map.of("learning-rate", 5e-5);

  /** How the two persons' steps go. */
  public enum Update {
    /** One step for both. */
    TOGETHER,
    /** One after the other, as in 2017. */
    ALTERNATE
  }

  /**
   * @param model the networks
   * @param augment what makes a pair of input and target from a face
   * @param losses what is summed up and minimised
   * @param mask says which pixels of a face are the face
   * @param outside how much the others count in the losses
   * @param update whether the persons share a step
   * @param matchColour whether A's pictures are shifted so that their mean colour is B's
   * @param batch faces per person and step
   */
  public record Parameters(
      @Parameter(kind = SwapModel.class, description = "The networks") Choice model,
      @Parameter(label = "Augmentation", kind = Augmenter.class, description = "Makes the pair of input and target from a face") Choice augment,
      @Parameter(kind = ReconstructionLoss.class, description = "What is summed up, each with its weight, and minimised") List<WeightedChoice> losses,
      @Parameter(kind = Masker.class, description = "The area of the face: what a model's own mask learns, and what 'outside' is outside of") Optional<Choice> mask,
      @Parameter(min = 0, max = 1, description = "How much pixels outside of the mask count in the losses; 1 = as those inside") double outside,
      @Parameter(description = "Together: one step for both persons; alternate: one after the other, as in 2017", advanced = true) Update update,
      @Parameter(label = "Match colour", description = "A's pictures are shifted so that their mean colour is B's, as in 2017") boolean matchColour,
      @Parameter(min = 1, max = 4096, description = "Faces per person and step") int batch) {
    public static final Parameters DEFAULTS = new Parameters(Choice.of("swap.autoencoder"), Choice.of("augment.warp-2017"),
        List.of(WeightedChoice.of("reconstruction.l1")), Optional.empty(), 1, Update.TOGETHER, false, 16);

    public Parameters {
      if (losses.isEmpty()) {
        throw new IllegalArgumentException("losses must name one at least");
      }
      if (outside < 1 && mask.isEmpty()) {
        throw new IllegalArgumentException("outside needs a mask to be outside of; name one, mask: mask.hull for example");
      }
    }
  }

  @Override
  public List<Role> roles(Parameters p) {
    return List.of(new Role("a", Use.TRAIN_SWAP, FEWEST, true), new Role("b", Use.TRAIN_SWAP, FEWEST, true));
  }

  @Override
  public Map<String, Map<String, Object>> learners(Parameters p) {
    return p.update() == Update.TOGETHER ? Map.of(BOTH, OPTIMISER) : Map.of("a", OPTIMISER, "b", OPTIMISER);
  }

  @Override
  public Map<String, Object> loop(Parameters p) {
    return Map.of("budget", Map.of("steps", 100_000L));
  }

  @Override
  public Task open(Parameters p, TrainingContext c) {
    SwapNetworks networks = SwapNetworks.declare(p, c);
    return p.update() == Update.TOGETHER ? new TogetherTask(p, c, networks) : new AlternateTask(p, c, networks);
  }

  @Override
  public Set<Class<?>> products(Parameters p) {
    return Set.of(FaceReplacer.Worker.class);
  }

  @Override
  public <T> T product(Parameters p, Class<T> product, Trained trained) {
    return product.cast(TrainedReplacer.of(p, trained));
  }
}
