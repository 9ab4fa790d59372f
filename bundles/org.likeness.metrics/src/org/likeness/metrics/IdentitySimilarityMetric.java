// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.image.Image;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.osgi.service.component.annotations.Component;

/**
 * How much each face looks like one person: the similarity of its embedding to the person's, which is the mean of the
 * embeddings of all given faces of that person, scaled to length 1. From -1 to 1; what value means "the same person"
 * depends on the embedder.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "metric.identity-similarity", label = "Identity similarity", parameters = IdentitySimilarityMetric.Parameters.class,
    description = "Similarity of each face to the faces of the person it should show, by an identity embedder",
    cites = "Cosine similarity to the mean embedding of the person")
public final class IdentitySimilarityMetric implements Metric<IdentitySimilarityMetric.Parameters> {

  /** @param embedder whose vectors are compared */
  public record Parameters(
      @Parameter(label = "Embedder", kind = IdentityEmbedder.class, description = "The identity embedder whose vectors are compared; auto is the best that is installed")
      Choice embedder) {
    public static final Parameters DEFAULTS = new Parameters(Choice.of(IdentityEmbedder.AUTO));
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.IDENTITY);
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public Boolean higherIsBetter() {
    return true;
  }

  @Override
  public Measurement measure(Parameters parameters, MetricInput input, PluginContext context, Progress progress) {
    List<Image> person = input.identity();
    if (person.isEmpty()) {
      throw new UserProblem("Identity similarity needs aligned faces of the person that the pictures should show, and none were given");
    }
    double[] values = new double[input.size()];
    progress.start("Identity similarity", person.size() + values.length);
    IdentityEmbedder.Chosen chosen = IdentityEmbedder.find(context, parameters.embedder());
    try (IdentityEmbedder.Worker embedder = chosen.open(context)) {
      float[] mean = meanEmbedding(embedder, person, progress);
      for (int i = 0; i < values.length; i++) {
        progress.check();
        Optional<Image> face = input.face(i);
        values[i] = face.isEmpty() ? Double.NaN : embedder.similarity(mean, embedder.embed(face.get()));
        progress.advance(1);
      }
    }
    return Measurement.mean(values, Map.of("embedder", chosen.id(), "person",
        "mean embedding of " + person.size() + " faces, length 1"));
  }

  private static float[] meanEmbedding(IdentityEmbedder.Worker embedder, List<Image> faces, Progress progress) {
    double[] sum = null;
    for (Image face : faces) {
      progress.check();
      float[] e = embedder.embed(face);
      sum = sum == null ? new double[e.length] : sum;
      for (int k = 0; k < e.length; k++) {
        sum[k] += e[k];
      }
      progress.advance(1);
    }
    double length = Math.sqrt(Arrays.stream(sum).map(v -> v * v).sum());
    float[] mean = new float[sum.length];
    for (int k = 0; k < mean.length; k++) {
      mean[k] = (float) (sum[k] / length);
    }
    return mean;
  }
}
