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
import org.likeness.api.training.FaceEditor;
import org.likeness.api.training.Task;
import org.likeness.api.training.Trained;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme;
import org.osgi.service.component.annotations.Component;

/** Changes how much of each action unit a face shows, and says where it changes the picture: recipes of {@code kind: ganimation}. */
@Component(service = Plugin.class)
@PluginInfo(id = "train.ganimation", label = "GANimation", parameters = Ganimation.Parameters.class,
    description = "Learns to change expressions by numbers, such as action units, and leaves alone what they do not move",
    cites = "Pumarola et al. 2018, arXiv:1807.09251; smaller networks by default, lengths of the attention mask per pixel")
public final class Ganimation implements TrainingScheme<Ganimation.Parameters> {

  /** What is changed, and the weights that only this scheme has. */
  public record Parameters(
      @Parameter(label = "Attributes", description = "What is asked for by number, as the dataset calls it: AU12 is a smile, AU26 an open jaw") List<String> attributes,
      @Parameter(inline = true) EditSettings networks,
      @Parameter(label = "Expression", group = "Losses", min = 0, max = 100_000, description = "Weight of the difference between what is asked for and what the"
          + " discriminator sees, 0 to 1 each") double expression,
      @Parameter(label = "Attention", group = "Losses", advanced = true, min = 0, max = 1000, description = "Weight that lets the generator change something at all")
      double attention,
      @Parameter(label = "Variation", group = "Losses", advanced = true, min = 0, max = 1000, description = "Weight that keeps the places where it does so in one piece")
      double variation) {
    public static final Parameters DEFAULTS = new Parameters(List.of("AU12", "AU26"), EditSettings.DEFAULTS, 200, 0.3, 1);

    EditWeights weights() {
      return new EditWeights(expression, expression, true, attention, variation);
    }
  }

  @Override
  public List<Role> roles(Parameters p) {
    return EditRoles.images();
  }

  @Override
  public Map<String, Map<String, Object>> learners(Parameters p) {
    return EditRoles.learners();
  }

  @Override
  public void check(Parameters p, PluginContext context) {
    p.networks().check("train.ganimation");
    if (p.attributes().isEmpty() || Set.copyOf(p.attributes()).size() < p.attributes().size()) {
      throw new UserProblem("train.ganimation: 'attributes' must name what is to be changed, each once");
    }
  }

  @Override
  public Task open(Parameters p, TrainingContext c) {
    return new EditTask(p.networks(), p.weights(), Conditions.numbers("train.ganimation", c.faces("images"), p.attributes()), c);
  }

  @Override
  public Set<Class<?>> products(Parameters p) {
    return Set.of(FaceEditor.class);
  }

  @Override
  public <T> T product(Parameters p, Class<T> product, Trained trained) {
    return product.cast(EditRoles.editor(p.networks(), true, Conditions.ofWords(trained.words(EditTask.ASKED), null), trained));
  }
}
