// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.likeness.base.io.Plain;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;

/** Which samples are shown: seed, page, truncation, class. */
final class SamplesBar extends Composite {
  /** So many at a time. */
  static final int COUNT = 36;
  private static final int MOST = 1_000_000 / COUNT * COUNT;
  private static final int MOST_NAME = 24;

  private final Runnable onChange;
  private final Spinner seed;
  private final Spinner truncation;
  private final Label classLabel;
  private final Combo ofClass;
  private final ToolItem before;
  private final Label range;
  private long from;

  SamplesBar(Composite parent, Runnable onChange) {
    super(parent, SWT.NONE);
    this.onChange = onChange;
    GridLayout layout = new GridLayout(8, false);
    layout.marginHeight = 4;
    layout.marginWidth = 8;
    setLayout(layout);
    label("Seed");
    seed = spinner("latents.seed", 0, Integer.MAX_VALUE, 1, 0, "Same seed, same pictures");
    label("Truncation");
    truncation = spinner("latents.truncation", 0, 1000, 10, 2,
        "Less variety, fewer failures: latents beyond it are drawn again, 2 is usual; of a generator with a mapping network\n"
            + "the share of the way from the mean picture, 0.7 is usual. 0 is none");
    classLabel = label("Class");
    ofClass = Ids.mark(new Combo(this, SWT.READ_ONLY), "latents.class");
    ofClass.addListener(SWT.Selection, e -> onChange.run());
    range = Css.muted(new Label(this, SWT.RIGHT));
    range.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    ToolBar pages = new ToolBar(this, SWT.FLAT);
    before = page(pages, "previous", "Samples Before These", "latents.before", -1);
    page(pages, "next", "Samples After These", "latents.after", 1);
    Css.strip(this);
    words();
  }

  private Label label(String words) {
    Label label = Css.muted(new Label(this, SWT.NONE));
    label.setText(words);
    return label;
  }

  private Spinner spinner(String id, int least, int most, int step, int digits, String tip) {
    Spinner spinner = Ids.mark(new Spinner(this, SWT.BORDER), id);
    spinner.setValues(least, least, most, digits, step, 10 * step);
    spinner.setToolTipText(tip);
    GridData wide = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    wide.widthHint = 56;
    spinner.setLayoutData(wide);
    spinner.addListener(SWT.Selection, e -> {
      from = 0;
      words();
      onChange.run();
    });
    return spinner;
  }

  private ToolItem page(ToolBar bar, String icon, String tip, String id, int by) {
    ToolItem item = Ids.mark(new ToolItem(bar, SWT.PUSH), id);
    item.setImage(Icons.image(bar, icon));
    item.setToolTipText(tip);
    item.addListener(SWT.Selection, e -> page(by));
    return item;
  }

  /** So many pages on. */
  void page(int by) {
    from = Math.clamp(from + (long) by * COUNT, 0, MOST);
    words();
    onChange.run();
  }

  private void words() {
    range.setText(from + "–" + (from + COUNT - 1));
    before.setEnabled(from > 0);
  }

  /** @param remembered as {@link #remember} gave it; may be empty */
  void begin(List<String> classes, String remembered) {
    String[] parts = remembered.split(" ");
    seed.setSelection(parts.length == 2 ? Integer.parseInt(parts[0]) : 1);
    truncation.setSelection(parts.length == 2 ? Integer.parseInt(parts[1]) : 0);
    boolean any = !classes.isEmpty();
    ofClass.add("All in turn");
    classes.forEach(c -> ofClass.add(Plain.line(c, MOST_NAME)));
    ofClass.select(0);
    for (org.eclipse.swt.widgets.Control c : new org.eclipse.swt.widgets.Control[] {classLabel, ofClass}) {
      GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
      data.exclude = !any;
      c.setLayoutData(data);
      c.setVisible(any);
    }
    layout(true);
  }

  SampleRequest request() {
    return new SampleRequest(seed.getSelection(), from, COUNT, truncation.getSelection() / 100.0, ofClass.getSelectionIndex() - 1);
  }

  String remember() {
    return seed.getSelection() + " " + truncation.getSelection();
  }
}
