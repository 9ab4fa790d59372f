// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Recipes: YAML files that say what to do; every message names file, line and key. */
package org.likeness.core.recipe;
