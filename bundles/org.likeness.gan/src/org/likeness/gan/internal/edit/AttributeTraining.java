// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.AttributeReader;
import org.likeness.api.training.Task;
import org.likeness.api.training.Trained;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme;
import org.osgi.service.component.annotations.Component;

/** Learns to read numbers off faces, so that what an editor was asked for can be measured: {@code kind: attribute-reader}. */
@Component(service = Plugin.class)
@PluginInfo(id = "train.attribute-reader", label = "Attribute reader", parameters = AttributeTraining.Parameters.class,
    description = "Learns to read action units or other numbers off faces: measures what editors and generators show")
public final class AttributeTraining implements TrainingScheme<AttributeTraining.Parameters> {

  static final String NETWORK = "reader";
  private static final int FEWEST = 32;

  /**
   * @param attributes what is read, as the dataset calls it
   * @param size side of the faces in pixels
   * @param features channels at half the side, doubled with each halving down to 4 px
   * @param batch faces per step
   */
  public record Parameters(
      @Parameter(label = "Attributes", description = "What is read, as the dataset calls it: AU12, AU26, pose.yaw") List<String> attributes,
      @Parameter(label = "Size", unit = "px", min = 16, max = 256, description = "Side of the faces: 16, 32, 64, 128 or 256") int size,
      @Parameter(label = "Features", min = 4, max = 256, description = "Channels at half the side, doubled with each halving") int features,
      @Parameter(label = "Batch", min = 2, max = 4096, description = "Faces per step") int batch) {
    public static final Parameters DEFAULTS = new Parameters(List.of("AU12", "AU26"), 64, 16, 32);
  }

  @Override
  public List<Role> roles(Parameters p) {
    return List.of(new Role("images", Use.TRAIN_GENERATOR, FEWEST, true));
  }

  @Override
  public Map<String, Map<String, Object>> learners(Parameters p) {
    return Map.of("reader", Map.of("learning-rate", 1e-3));
  }

  @Override
  public Map<String, Object> loop(Parameters p) {
    return Map.of("budget", Map.of("steps", 2000L));
  }

  @Override
  public void check(Parameters p, PluginContext context) {
    if (Integer.bitCount(p.size()) != 1) {
      throw new UserProblem("train.attribute-reader: size " + p.size() + " cannot be read; 16, 32, 64, 128 and 256 can");
    }
    if (p.attributes().isEmpty() || Set.copyOf(p.attributes()).size() < p.attributes().size()) {
      throw new UserProblem("train.attribute-reader: 'attributes' must name what is to be read, each once");
    }
  }

  @Override
  public Task open(Parameters p, TrainingContext c) {
    return new ReaderTask(p, Conditions.numbers("train.attribute-reader", c.faces("images"), p.attributes()), c);
  }

  @Override
  public Set<Class<?>> products(Parameters p) {
    return Set.of(AttributeReader.class);
  }

  @Override
  public <T> T product(Parameters p, Class<T> product, Trained trained) {
    Conditions conditions = Conditions.ofWords(trained.words(EditTask.ASKED), null);
    return product.cast(new TrainedReader(trained.network(NETWORK, ReaderTask.network(p, conditions.count()), ReaderTask.input(p)), p.size(),
        conditions, trained.manager()));
  }
}
