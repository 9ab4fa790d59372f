// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;

/** Runs that go on from another run's checkpoint. */
class BranchTest {
  @TempDir
  static Path folder;
  private static Shell shell;
  private static Workspace workspace;

  @BeforeAll
  static void train() throws IOException {
    shell = new Shell(folder);
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    Files.writeString(folder.resolve("r.yaml"), """
        likeness: 1
        kind: toy-gan
        name: trunk
        seed: 3
        model: {id: mlp-2d, hidden: 16}
        batch: 16
        device: {threads: 1}
        budget: {steps: 12}
        checkpoint: {every: 4, keep: 5}
        """);
    shell.run("run r.yaml --workspace ws").ok();
  }

  private static Checkpoint last(String run) {
    return workspace.runs().find(run).checkpoints().getLast();
  }

  private static void same(Checkpoint a, Checkpoint b) throws IOException {
    assertEquals(a.step(), b.step());
    assertEquals(a.sha256().keySet(), b.sha256().keySet());
    assertTrue(a.sha256().size() >= 2, "weights and optimisers");
    for (String name : a.sha256().keySet()) {
      assertArrayEquals(Files.readAllBytes(a.file(name)), Files.readAllBytes(b.file(name)), name);
    }
  }

  @Test
  void withNothingChangedItIsWhatTheRunBecame() throws IOException {
    shell.run("branch trunk --at 4 --name same --workspace ws").ok();
    same(last("trunk"), last("same"));
    Run same = workspace.runs().find("same");
    assertEquals(workspace.runs().find("trunk").id() + "@4", same.info().parent());
    same.events().refresh();
    assertTrue(same.events().series("loss/generator").steps()[0] > 4, "it begins where it branches off");
    assertTrue(shell.run("runs show same --workspace ws").ok().out().contains("From " + same.info().parent()));
    assertTrue(shell.run("runs show trunk --workspace ws").ok().out().contains(same.id()));
    assertTrue(shell.run("runs list --tree --workspace ws").ok().out().contains("\n  " + same.id()), "below the trunk");
  }

  /** Its recipe alone says all, and an interruption changes nothing. */
  @Test
  void aBranchOfABranchAndOneThatIsResumed() throws IOException {
    shell.run("branch trunk --at 4 --set budget.steps=8 --name half --workspace ws").ok();
    shell.run("branch half --set budget.steps=12 --name rest --workspace ws").ok();
    same(last("trunk"), last("rest"));
    assertEquals(workspace.runs().find("half").id() + "@8", workspace.runs().find("rest").info().parent());
    shell.runUntil("Training …", "branch trunk --at 8 --set budget.steps=4000 --set checkpoint.every=10 --name long --workspace ws");
    assertTrue(workspace.runs().list().stream().noneMatch(r -> r.info().state().live()));
  }

  @Test
  void whatIsChangedCounts() throws IOException {
    shell.run("branch trunk --at 4 --set learning-rate=1e-5 --name slow --workspace ws").ok();
    assertEquals(1e-5, last("slow").step() == 12 ? rate("slow") : -1, 1e-12);
    assertFalse(Arrays.equals(Files.readAllBytes(last("trunk").file("weights.safetensors")), Files.readAllBytes(last("slow").file("weights.safetensors"))));
  }

  private static double rate(String name) {
    Run run = workspace.runs().find(name);
    run.events().refresh();
    return Math.round(run.events().series("learning-rate/generator").values()[0] * 1e9) / 1e9;
  }

  @Test
  void whatCannotBeIsOneSentenceAndNoRun() throws IOException {
    int before = workspace.runs().list().size();
    assertTrue(shell.run("branch trunk --workspace ws").refused().contains("there is nothing to train; raise 'budget.steps'"));
    assertTrue(shell.run("branch trunk --at 5 --workspace ws").refused().contains("whose checkpoints are those of steps 4, 8, 12"));
    assertTrue(shell.run("branch trunk --at 4 --set model.hidden=8 --workspace ws").refused().contains("does not fit the recipe"));
    assertTrue(shell.run("branch trunk --at 4 --set optimiser.id=rmsprop --workspace ws").refused().length() > 20);
    assertTrue(shell.run("branch trunk --at 4 --set bach=1 --workspace ws").refused().contains("batch"));
    assertTrue(shell.run("branch nobody --workspace ws").refused().contains("nobody"));
    assertEquals(before, workspace.runs().list().size());
  }

  @Test
  void imagesAreStepsOfABatch() throws IOException {
    Files.writeString(folder.resolve("i.yaml"), "likeness: 1\nkind: toy-gan\nname: images\nmodel: {id: mlp-2d, hidden: 16}\nbatch: 16\nbudget: {images: 0.1k}\n");
    shell.run("run i.yaml --workspace ws").ok();
    assertEquals(7, last("images").step(), "100 pictures of 16 a step");
    assertEquals(100, workspace.runs().find("images").recipe().root().child("budget").integer("images", 0, 1000));
    Files.writeString(folder.resolve("i.yaml"), "likeness: 1\nkind: toy-gan\nname: images\nbudget: {images: many}\n");
    assertTrue(shell.run("run i.yaml --workspace ws").refused().contains("i.yaml:4: 'budget.images' must be a whole number of pictures"));
    Files.writeString(folder.resolve("i.yaml"), "likeness: 1\nkind: toy-gan\nname: images\nbudget: {images: 10, steps: 3}\n");
    assertTrue(shell.run("run i.yaml --workspace ws").refused().contains("steps and images"));
  }
}
