/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_H
#define CROSSWALK_H

/* The library: ingest -> classify -> merge -> map -> prioritise -> assess -> render over one
 * set (model.h). src/cli/pipeline.c shows the whole in order. */

#include <crosswalk/classify.h>
#include <crosswalk/data.h>
#include <crosswalk/error.h>
#include <crosswalk/explain.h>
#include <crosswalk/ingest.h>
#include <crosswalk/map.h>
#include <crosswalk/merge.h>
#include <crosswalk/model.h>
#include <crosswalk/priority.h>
#include <crosswalk/render.h>
#include <crosswalk/version.h>

#endif
