// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.contract.FeatureExtractorContract;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.problem.UserProblem;
import org.likeness.metrics.networks.OnnxFile;

/** The network of {@link TorchScriptFeaturesTest} in ONNX gives the same numbers; networks that are none for features are refused. */
class OnnxFeaturesTest extends FeatureExtractorContract {
  private static final NetworkInput INPUT = new NetworkInput(16, NetworkInput.Range.UNIT, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0), NetworkInput.Colours.RGB,
      NetworkInput.Layout.CHANNELS_FIRST);

  @TempDir
  Path folder;

  @Override
  protected Plugin<?> plugin() {
    return new OnnxFeatures();
  }

  @Override
  protected Record workable() {
    return new OnnxFeatures.Parameters(file("any.onnx", OnnxFile.features(-1, 3)), INPUT);
  }

  private Path file(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FeatureExtractor.Worker open(Path file) {
    return new OnnxFeatures().create(new OnnxFeatures.Parameters(file, INPUT), context());
  }

  private static Image picture() {
    Image out = Image.rgb(16, 16);
    for (int n = 0; n < out.data().length; n++) {
      out.data()[n] = (byte) (7 * n * n + 3 * n);
    }
    return out;
  }

  @Test
  void numbersAreThoseOfPython() {
    float[] wanted = {0.28136584f, 0.23840521f, 0.01533971f, 0.01200106f, 0.10141019f, 0.07901957f, 0.12544791f, 0.29695244f};
    for (int batch : new int[] {-1, 1}) {
      try (FeatureExtractor.Worker w = open(file("n.onnx", OnnxFile.features(batch, 3)))) {
        float[][] rows = w.of(List.of(Image.rgb(16, 16), picture(), picture()));
        assertEquals(3, rows.length);
        assertArrayEquals(wanted, rows[1], 1e-5f, "batch " + batch);
        assertArrayEquals(wanted, rows[2], 1e-5f, "batch " + batch);
      }
    }
  }

  private void refused(Path file, String... parts) {
    String said = assertThrows(UserProblem.class, () -> open(file)).getMessage();
    for (String part : parts) {
      assertTrue(said.contains(part), said);
    }
    assertTrue(said.startsWith("features.onnx") && said.lines().count() == 1 && !said.contains(".cpp"), said);
  }

  @Test
  void whatIsNoFeatureNetworkIsOneSentence() {
    long[] any = {-1, 3, 16, 16};
    refused(Path.of(""), "needs 'file'");
    refused(file("text.onnx", "no network".getBytes(java.nio.charset.StandardCharsets.UTF_8)), "is no ONNX network");
    refused(file("grey.onnx", OnnxFile.features(-1, 1)), "does not take a picture as [1, 3, 16, 16]");
    refused(file("map.onnx", new OnnxFile().node("Relu", List.of("x"), "y", 0).file(any, "y")), "gives [1, 3, 16, 16] for 1 picture;");
    refused(file("unknown.onnx", new OnnxFile().node("NoSuchOperator", List.of("x"), "y", 0).file(any, "y")), "NoSuchOperator");
    refused(file("nan.onnx", new OnnxFile().node("GlobalAveragePool", List.of("x"), "p", 0).node("Neg", List.of("p"), "m", 0).node("Log", List.of("m"), "l", 0)
        .node("Flatten", List.of("l"), "y", 0).file(any, "y")), "gives NaN, which is no number");
    refused(file("two.onnx", new OnnxFile().node("GlobalAveragePool", List.of("x"), "p", 0).node("Relu", List.of("x"), "y", 0).file(any, "p", "y")),
        "it gives 2 arrays");
  }
}
