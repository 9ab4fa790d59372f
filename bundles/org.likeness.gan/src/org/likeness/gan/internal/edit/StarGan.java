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
import org.likeness.api.training.FaceEditor;
import org.likeness.api.training.Faces.By;
import org.likeness.api.training.Task;
import org.likeness.api.training.Trained;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme;
import org.osgi.service.component.annotations.Component;

/** Turns faces of one class into those of another, by one network for all classes: recipes of {@code kind: stargan}. */
@Component(service = Plugin.class)
@PluginInfo(id = "train.stargan", label = "StarGAN", parameters = StarGan.Parameters.class,
    description = "Learns to turn faces of one class into those of another: expressions, or whatever the dataset tells apart",
    cites = "Choi et al. 2018, arXiv:1711.09020; smaller networks by default")
public final class StarGan implements TrainingScheme<StarGan.Parameters> {

  /** What tells the classes apart, and the weight that only this scheme has. */
  public record Parameters(
      @Parameter(label = "Labels", description = "What tells the classes apart: label, as the dataset's folders or annotations say; subject: who it is; origin")
      By labels,
      @Parameter(inline = true) EditSettings networks,
      @Parameter(label = "Class", group = "Losses", min = 0, max = 1000, description = "Weight of what the discriminator says of the class; 1 in the paper") double ofClass) {
    public static final Parameters DEFAULTS = new Parameters(By.LABEL, EditSettings.DEFAULTS, 1);
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
    p.networks().check("train.stargan");
  }

  @Override
  public Task open(Parameters p, TrainingContext c) {
    return new EditTask(p.networks(), new EditWeights(p.ofClass(), p.ofClass(), false, 0, 0), Conditions.classes(c.faces("images"), p.labels()), c);
  }

  @Override
  public Set<Class<?>> products(Parameters p) {
    return Set.of(FaceEditor.class);
  }

  @Override
  public <T> T product(Parameters p, Class<T> product, Trained trained) {
    return product.cast(EditRoles.editor(p.networks(), false, Conditions.ofWords(trained.words(EditTask.ASKED), p.labels()), trained));
  }
}
