// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.Faces;
import org.likeness.api.training.Feed;
import org.likeness.api.training.Learner;
import org.likeness.api.training.PictureMaker;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.Trained;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.BatchNorm2d;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.ConvTranspose2d;
import org.likeness.tensor.nn.Dropout;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Sequential;

/** Two networks that play for 16 px pictures; batch statistics, dropout, an average: everything that resuming must get right. */
@PluginInfo(id = "train.small", label = "Small", parameters = SmallScheme.Parameters.class)
final class SmallScheme implements TrainingScheme<SmallScheme.Parameters> {

  private static final int BATCH = 4;
  private static final Shape LATENTS = new Shape(1, 4);

  record Parameters(@Parameter(description = "Batch statistics") boolean buffers, @Parameter(min = 0, max = 1) double ema) {
    public static final Parameters DEFAULTS = new Parameters(true, 0.9);
  }

  @Override
  public List<Role> roles(Parameters p) {
    return List.of(new Role("images", Use.TRAIN_GENERATOR, 8, false));
  }

  @Override
  public Map<String, Map<String, Object>> learners(Parameters p) {
    return Map.of("generator", Map.of("learning-rate", 0.001), "discriminator", Map.of("learning-rate", 0.001));
  }

  private static Sequential generator(Parameters p) {
    return p.buffers() ? new Sequential(new Linear(4, 8 * 16), new Reshape(8, 4, 4), new BatchNorm2d(8), Activation.relu(),
        new ConvTranspose2d(8, 3, 4).stride(4), Activation.tanh())
        : new Sequential(new Linear(4, 3 * 256), new Reshape(3, 16, 16), Activation.tanh());
  }

  @Override
  public Task open(Parameters p, TrainingContext c) {
    Sequential g = c.network("generator", generator(p), LATENTS);
    Sequential d = c.network("discriminator", new Sequential(new Conv2d(3, 8, 4).stride(4), Activation.leakyRelu(0.2), Reshape.flatten(),
        new Dropout(0.2), new Linear(8 * 16, 1)), new Shape(1, 3, 16, 16));
    Block shown = p.ema() > 0 ? c.average("average", generator(p), g, p.ema(), LATENTS) : g;
    Learner ofG = c.learner("generator", g);
    Learner ofD = c.learner("discriminator", d);
    Faces faces = c.faces("images");
    Feed<List<Image>> feed = c.feed(step -> java.util.stream.IntStream.range(0, BATCH)
        .mapToObj(i -> faces.face(faces.shuffled(step * BATCH + i), 16)).toList());
    return new Task() {
      @Override
      public void step(Step s) {
        NDArray real = Tensors.fromImages(s.manager(), feed.next(), Tensors.Range.SIGNED);
        NDArray fake = Networks.forward(g, s.manager().randomNormal(new Shape(BATCH, 4)), true);
        ofD.minimise(s.log("loss/discriminator", Ops.softplus(Networks.forward(d, real, true).neg()).mean()
            .add(Ops.softplus(Networks.forward(d, fake.stopGradient(), true)).mean())));
        ofG.minimise(s.log("loss/generator", Ops.softplus(Networks.forward(d, fake, true).neg()).mean()));
      }

      @Override
      public Image samples() {
        return Tensors.toImages(Networks.forward(shown, c.manager().ones(LATENTS), false), Tensors.Range.SIGNED).get(0);
      }
    };
  }

  @Override
  public Set<Class<?>> products(Parameters p) {
    return Set.of(PictureMaker.class);
  }

  @Override
  public <T> T product(Parameters p, Class<T> product, Trained trained) {
    Sequential g = trained.network(p.ema() > 0 ? "average" : "generator", generator(p), LATENTS);
    return product.cast(new PictureMaker() {
      @Override
      public List<Image> make(long seed, long from, int n, double truncation) {
        return Tensors.toImages(Networks.predict(g, trained.manager().ones(LATENTS).mul(seed + from)), Tensors.Range.SIGNED);
      }

      @Override
      public void close() {
        // nothing of its own
      }
    });
  }
}
