// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.likeness.workbench.internal.explorer.ExplorerView;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.theme.Tone;

/** Light and dark: the style sheets hold no colours but the theme's, and a switch reaches everything at once. */
class ThemeTest extends WorkbenchTest {

  @Test
  void styleSheetsUseOnlyTheThemesColours() throws IOException {
    for (boolean dark : new boolean[] {false, true}) {
      Set<String> allowed = new HashSet<>();
      for (Tone t : Tone.values()) {
        RGB c = t.rgb(dark);
        allowed.add("#%02X%02X%02X".formatted(c.red, c.green, c.blue));
      }
      try (var in = ExplorerView.class.getResourceAsStream(dark ? "/css/dark.css" : "/css/light.css")) {
        Matcher m = Pattern.compile("#[0-9A-Fa-f]{6}\\b").matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        int n = 0;
        while (m.find()) {
          n++;
          assertTrue(allowed.contains(m.group().toUpperCase()), m.group() + " is no colour of the theme");
        }
        assertTrue(n > 20, "only " + n + " colours");
      }
    }
  }

  @Test
  void aSwitchReachesNativeAndPaintedControls() {
    Samples.dataset(workspace, "persons", 1, scratch);
    Window.view("org.likeness.workbench.explorer", ExplorerView.class);
    var gallery = GalleryTest.open(this, "persons");
    Tree tree = Window.find().id("explorer.tree", Tree.class).widget();
    IThemeEngine engine = Window.service(IThemeEngine.class);
    boolean before = Palette.of(Display.getCurrent()).dark();
    try {
      for (boolean dark : new boolean[] {true, false, true}) {
        engine.setTheme(dark ? "org.likeness.theme.dark" : "org.likeness.theme.light", true);
        Ui.await("the palette", () -> Palette.of(Display.getCurrent()).dark() == dark);
        Ui.idle(300);
        assertEquals(Tone.PANEL.rgb(dark), tree.getBackground().getRGB());
        assertEquals(Tone.TEXT.rgb(dark), tree.getForeground().getRGB());
        int x = gallery.widget().getSize().x - 30;
        assertEquals(Tone.PANEL.rgb(dark), gallery.pixel(x, gallery.widget().getSize().y - 8), "ground of the gallery");
        assertEquals(Tone.IMAGE.rgb(dark), Palette.of(Display.getCurrent()).image().getRGB());
      }
    } finally {
      engine.setTheme(before ? "org.likeness.theme.dark" : "org.likeness.theme.light", true);
      Ui.await("the palette", () -> Palette.of(Display.getCurrent()).dark() == before);
    }
  }

  @Test
  void theCommandSwitches() {
    boolean before = Palette.of(Display.getCurrent()).dark();
    Window.command("org.likeness.theme");
    Ui.await("the other theme", () -> Palette.of(Display.getCurrent()).dark() != before);
    Window.command("org.likeness.theme");
    Ui.await("the first theme", () -> Palette.of(Display.getCurrent()).dark() == before);
    assertFalse(Palette.of(Display.getCurrent()).dark() != before);
  }
}
