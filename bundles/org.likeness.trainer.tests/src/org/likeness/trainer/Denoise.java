// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.Faces;
import org.likeness.api.training.Feed;
import org.likeness.api.training.Learner;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Sequential;

/** The way of training of docs/writing-a-plugin.md. */
@PluginInfo(id = "train.denoise", label = "Denoiser", parameters = Denoise.Parameters.class,
    description = "Learns to take noise out of faces.")
public final class Denoise implements TrainingScheme<Denoise.Parameters> {
  public record Parameters(@Parameter(min = 8, max = 256, unit = "px") int size, @Parameter(min = 1, max = 512) int batch) {
    public static final Parameters DEFAULTS = new Parameters(32, 8);
  }

  @Override
  public List<Role> roles(Parameters p) {
    return List.of(new Role("faces", Use.TRAIN_GENERATOR, 8, false));
  }

  @Override
  public Map<String, Map<String, Object>> learners(Parameters p) {
    return Map.of("network", Map.of("learning-rate", 1e-3));
  }

  @Override
  public Task open(Parameters p, TrainingContext c) {
    Sequential network = c.network("network", new Sequential(new Conv2d(3, 16, 3).padding(1), Activation.relu(),
        new Conv2d(16, 3, 3).padding(1)), new Shape(1, 3, p.size(), p.size()));
    Learner learner = c.learner("network", network);
    Faces faces = c.faces("faces");
    Feed<List<Image>> feed = c.feed(step -> IntStream.range(0, p.batch())
        .mapToObj(i -> faces.face(faces.shuffled(step * p.batch() + i), p.size())).toList());
    return new Task() {
      @Override
      public void step(Step s) {
        NDArray clean = Tensors.fromImages(s.manager(), feed.next(), Tensors.Range.SIGNED);
        NDArray noisy = clean.add(s.manager().randomNormal(0, 0.2f, clean.getShape(), DataType.FLOAT32));
        learner.minimise(s.log("loss/squared", Networks.forward(network, noisy, true).sub(clean).square().mean()));
      }

      @Override
      public Image samples() {
        NDArray face = Tensors.fromImage(c.manager(), faces.face(0, p.size()), Tensors.Range.SIGNED);
        return Tensors.toImage(Networks.forward(network, face, false), Tensors.Range.SIGNED);
      }
    };
  }
}
