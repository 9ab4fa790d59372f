// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.synthesis.Casting;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.base.io.Outputs;
import org.likeness.base.io.Publication;
import org.likeness.core.provenance.Claim;
import org.likeness.core.provenance.Marking;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.MetricResult;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.Work;
import org.likeness.media.video.VideoWriter;
import org.osgi.service.component.annotations.Component;

/** Recipe kind {@code synthesise}: renders clips of persons who do not exist, with their exact geometry. */
@Component(service = Plugin.class)
@PluginInfo(id = "work.synthesise", label = "Synthetic persons", parameters = SynthesiseParameters.class,
    description = "Renders clips of persons who do not exist, with sound and exact geometry.")
public final class SynthesiseWork implements Work<SynthesiseParameters> {

  @Override
  public SynthesiseParameters checked(SynthesiseParameters p, Desk desk) {
    desk.node("clips"); // says that it is missing
    List<SynthesiseParameters.Clip> clips = new ArrayList<>();
    Map<Path, String> taken = new HashMap<>();
    for (int i = 0; i < p.clips().size(); i++) {
      SynthesiseParameters.Clip clip = whole(p.clips().get(i), desk.node("clips").elements().get(i));
      for (Path file : clip.order().files(Path.of(""))) {
        String other = taken.putIfAbsent(file, clip.file());
        if (other != null) {
          throw desk.node("clips").elements().get(i).child("file").problem("would write " + file + ", as the clip '" + other
              + "' does; give each clip a name of its own");
        }
      }
      clips.add(clip);
    }
    SynthesiseParameters.Output out = p.output();
    String folder = out.folder().isEmpty() ? "" : Sources.absolute(desk.recipe(), desk.workspace(), desk.node("output").child("folder")).toString();
    return new SynthesiseParameters(p.synthesiser(), p.size(), p.fps(), new SynthesiseParameters.Output(folder, out.quality(), out.overwrite()),
        p.faces(), p.mark(), List.copyOf(clips));
  }

  private static SynthesiseParameters.Clip whole(SynthesiseParameters.Clip clip, RecipeNode node) {
    for (String key : List.of("file", "person", "motion", "seconds")) {
      node.child(key); // says that it is missing
    }
    String file = clip.file();
    if (file.isBlank() || file.startsWith("/") || file.contains("\\") || file.contains(":") || file.contains("..")) {
      throw node.child("file").problem("must be a path below the output folder, not '" + file + "'");
    }
    return clip.whole();
  }

  /** Where the clips go, before any is rendered. */
  private static Path place(RunContext context, SynthesiseParameters.Output output, List<ClipOrder> orders) {
    if (output.folder().isEmpty()) {
      return context.folder().path().resolve("clips");
    }
    Path folder = Path.of(output.folder());
    Outputs outputs = Targets.outside(context, output.overwrite());
    for (ClipOrder order : orders) {
      VideoWriter.check(folder.resolve(order.file()), "");
      Targets.linked(outputs, context, folder.resolve(order.file()));
      order.files(folder).forEach(outputs::file);
    }
    outputs.require();
    return folder;
  }

  @Override
  public void execute(SynthesiseParameters p, RunContext context) throws Exception {
    Configured chosen = context.likeness().plugins().configure(Synthesiser.KIND, p.synthesiser().plain(), "synthesiser");
    Synthesiser<Record> plugin = chosen.as(Synthesiser.class);
    List<MetricResult> results = new ArrayList<>();
    List<ClipOrder> orders = p.clips().stream().map(SynthesiseParameters.Clip::order).toList();
    Path folder = place(context, p.output(), orders);
    try (Synthesiser.Worker worker = plugin.create(chosen.parameters(), context.plugins())) {
      for (ClipOrder order : orders) {
        Synthesiser.Clip clip = worker.clip(Casting.swap(order.person(), order.on()), order.motion(), order.kind(), order.seconds(), p.fps(), p.size());
        Path file = folder.resolve(order.file()).normalize();
        Marking marking = p.mark() ? Marking.of(context.folder().id(), order.file()) : null;
        RenderedClip rendered = new RenderedClip(clip, order, p.output().quality(), marking);
        List<FrameTruth> truth = new ArrayList<>();
        try (Publication publication = Publication.in(file.getParent(), p.output().overwrite())) {
          publication.write(file, staged -> {
            truth.addAll(rendered.write(staged, worker.actionUnitNames(), context.progress()));
            return context.likeness().provenance().sign(staged, claim(chosen.id(), context.folder().id(), marking));
          });
          publication.publish();
        }
        results.add(new MetricResult("synthesise.frames", "Frames rendered", clip.frames(), "", null, clip.frames(), Double.NaN,
            Double.NaN, "", order.file(), Map.of("person", Long.toString(order.person()), "on", Long.toString(order.on()),
                "motion", order.kind().name().toLowerCase(Locale.ROOT) + " " + order.motion())));
        context.progress().note("Wrote " + file);
        if (!p.faces().dataset().isEmpty()) {
          int added = new RenderedDataset(context.workspace(), p.faces()).add(order, file, truth, context.progress());
          context.progress().note("Added " + added + " faces to dataset '" + p.faces().dataset() + "'");
        }
      }
    }
    context.folder().results(results);
  }

  private static Claim claim(String synthesiser, String run, Marking marking) {
    List<Claim.Action> actions = new ArrayList<>();
    actions.add(new Claim.Action("c2pa.created", "Rendered by " + synthesiser + "; the person does not exist"));
    if (marking != null) {
      actions.add(new Claim.Action("c2pa.watermarked", "Invisible mark " + Marking.ALGORITHM));
    }
    return new Claim(Claim.SourceType.ALGORITHMIC_MEDIA, actions, List.of(), run, Map.of(), marking == null ? "" : marking.hex());
  }
}
