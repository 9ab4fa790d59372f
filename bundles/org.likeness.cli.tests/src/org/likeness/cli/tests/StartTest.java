// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.io.SafetensorsFile;

/** Trainings that begin with another run's weights. */
class StartTest {
  @TempDir
  static Path folder;
  private static Shell shell;
  private static Workspace workspace;

  @BeforeAll
  static void train() throws IOException {
    shell = new Shell(folder);
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    run("toy-gan", "first", "budget: {steps: 6}").ok();
  }

  private static Shell.Result run(String kind, String name, String keys) throws IOException {
    Files.writeString(folder.resolve("r.yaml"), "likeness: 1\nkind: " + kind + "\nname: " + name + "\nseed: 3\nbatch: 16\ndevice: {threads: 1}\n"
        + (keys.contains("model:") ? "" : "model: {id: mlp-2d, hidden: 16}\n") + keys + "\n");
    return shell.run("run r.yaml --workspace ws");
  }

  /** Those of what is trained; averages go on moving. */
  private static Map<String, List<Float>> weights(String run) {
    Map<String, List<Float>> out = new TreeMap<>();
    try (NDManager m = Product.likeness().engine().newManager();
        SafetensorsFile file = Safetensors.open(workspace.runs().find(run).lastGoodCheckpoint().orElseThrow().file("weights.safetensors"))) {
      for (String name : file.names()) {
        if (name.startsWith("generator.") || name.startsWith("discriminator.")) {
          List<Float> values = new ArrayList<>();
          for (float v : file.array(m, name).toFloatArray()) {
            values.add(v);
          }
          out.put(name, values);
        }
      }
    }
    return out;
  }

  /** With a learning rate of 0 a step changes nothing: what is there is what was taken, to the last bit. */
  @Test
  void theWeightsAreThoseOfTheOtherRun() throws IOException {
    Shell.Result result = run("toy-gan", "second", "start: first\noptimiser: {learning-rate: 0}\nbudget: {steps: 1}").ok();
    assertTrue(result.err().contains("at step 6: generator whole, discriminator whole, average whole; what was not taken"), result.err());
    assertEquals(12, weights("first").size());
    assertEquals(weights("first"), weights("second"));
    Run second = workspace.runs().find("second");
    String first = workspace.runs().find("first").id();
    assertEquals(first, second.info().parent());
    assertEquals(first, second.recipe().root().text("start"), "the whole id");
  }

  @Test
  void whatFitsIsTakenAndTheRestBeginsAnew() throws IOException {
    Shell.Result result = run("toy-gan", "wider", "start: {run: first, networks: [generator]}\nmodel: {id: mlp-2d, hidden: 16, latent-size: 8}\nbudget: {steps: 1}").ok();
    assertTrue(result.err().contains("generator 5 of 6 arrays; what was not taken"), result.err());
  }

  @Test
  void whatCannotBeIsOneSentence() throws IOException {
    assertTrue(run("toy-gan", "x", "start: nobody").refused().contains("nobody"));
    assertTrue(run("toy-gan", "x", "start: {run: first, network: [generator]}").refused().contains("did you mean 'networks'"));
    assertTrue(run("toy-gan", "x", "start: {run: first, networks: [decoder]}\nbudget: {steps: 1}").refused().contains("nothing of a network 'decoder' fits"));
    Persons.create(workspace, folder.resolve("pictures"), "person-a", Basis.SYNTHETIC_PERSON, 10, 1);
    Files.writeString(folder.resolve("r.yaml"), """
        likeness: 1
        kind: attribute-reader
        name: other
        data: {images: person-a}
        size: 16
        start: first
        budget: {steps: 1}
        """);
    String said = shell.run("run r.yaml --workspace ws").refused();
    assertTrue(said.contains("at least 32 are needed") || said.contains("nothing of the run"), said);
  }

  @Test
  void anEstimateMakesNoRun() throws IOException {
    int before = workspace.runs().list().size();
    Files.writeString(folder.resolve("e.yaml"), "likeness: 1\nkind: toy-gan\nname: e\nmodel: {id: mlp-2d, hidden: 16}\nbudget: {steps: 5000}\n");
    String said = shell.run("run e.yaml --estimate --workspace ws").ok().out();
    // 4 x 16 + 16, 16 x 16 + 16, 16 x 2 + 2
    assertTrue(said.contains("generator: 386 numbers") && said.contains("5,000 steps: ") && said.contains("MB a checkpoint"), said);
    assertEquals(before, workspace.runs().list().size());
    assertTrue(shell.run("run e.yaml --estimate --json --workspace ws").json().get("secondsPerStep").asDouble() > 0);
    Files.writeString(folder.resolve("e.yaml"), "likeness: 1\nkind: sets\nname: e\nset: pictures\nreference: pictures\n");
    Files.createDirectories(folder.resolve("pictures"));
    assertTrue(shell.run("run e.yaml --estimate --workspace ws").refused().contains("of the kind 'sets' trains nothing"));
  }
}
