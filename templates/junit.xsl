<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- JUnit XML, from the report document (report.rng): a suite for each framework, a case for
     each control; a suite for inputs that could not be read or understood. Valid against the
     schema of Jenkins' xUnit plugin. Consumers read the first failure only, its message or
     its text: so there is one, and the text starts with the message. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml" encoding="UTF-8" indent="no"/>

<xsl:template match="/report[run]">
<xsl:variable name="f" select="figures"/>
<xsl:variable name="broken" select="$f/@inputs-failed + $f/@unknown-tools"/>
<xsl:variable name="nothing" select="number($f/@controls + $broken = 0)"/>
<testsuites name="Crosswalk" time="0" tests="{$f/@controls + $broken + $nothing}" failures="{$f/@failing}" errors="{$f/@error + $broken}">
<xsl:text>&#10;</xsl:text>
<xsl:choose>
  <xsl:when test="controls"><xsl:apply-templates select="controls | inputs"/></xsl:when>
  <xsl:otherwise>&#x2066;controls&#x2069;&#x2066;inputs&#x2069;</xsl:otherwise>
</xsl:choose>
<xsl:if test="$nothing"><testsuite name="Crosswalk" tests="1" failures="0" errors="0" skipped="1" time="0"><testcase name="no control is in scope" classname="crosswalk" time="0"><skipped message="the frameworks in scope have no control that anything here maps to">the frameworks in scope have no control that anything here maps to</skipped></testcase></testsuite></xsl:if>
</testsuites>
<xsl:text>&#10;</xsl:text>
</xsl:template>

<xsl:template match="report"><xsl:apply-templates/></xsl:template>
<xsl:template match="shortened"/>

<xsl:template match="controls"><xsl:for-each select="framework[control]">
<testsuite name="{@name}" tests="{count(control)}" failures="{count(control[@status = 'failing'])}" errors="{count(control[@status = 'error'])}" skipped="{count(control[@status = 'accepted' or @status = 'not assessed'])}" time="0">
<xsl:variable name="class" select="concat('crosswalk.', @slug)"/>
<xsl:for-each select="control">
<xsl:text>&#10;</xsl:text>
<testcase name="{concat(@id, ' ', @title)}" classname="{$class}" time="0">
<xsl:choose>
  <xsl:when test="@status = 'failing'"><xsl:call-template name="failure"/></xsl:when>
  <xsl:when test="@status = 'error'"><error type="error" message="{@reason}"><xsl:value-of select="@reason"/></error></xsl:when>
  <xsl:when test="@status = 'accepted' or @status = 'not assessed'"><xsl:variable name="why" select="concat(@status, ': ', @reason)"/><skipped message="{$why}"><xsl:value-of select="$why"/></skipped></xsl:when>
</xsl:choose>
</testcase>
</xsl:for-each>
<xsl:text>&#10;</xsl:text>
</testsuite>
<xsl:text>&#10;</xsl:text>
</xsl:for-each></xsl:template>

<xsl:template name="failure">
<xsl:variable name="message">
  <xsl:value-of select="@open"/> open; worst is <xsl:value-of select="@priority"/>
  <xsl:if test="@due">, due <xsl:value-of select="@due"/></xsl:if>
  <xsl:if test="@overdue">, overdue</xsl:if>
</xsl:variable>
<failure type="{@priority}" message="{normalize-space($message)}"><xsl:value-of select="normalize-space($message)"/>
<xsl:for-each select="ref"><xsl:value-of select="concat('&#10;', @line)"/></xsl:for-each>
<xsl:if test="@open > count(ref)"><xsl:text>&#10;</xsl:text>and <xsl:value-of select="@open - count(ref)"/> more, in the JSON report</xsl:if>
</failure>
</xsl:template>

<!-- Inputs that are missing from all that is above. Long lists come in parts, each a suite
     with a name of its own. -->
<xsl:template match="inputs">
<xsl:variable name="broken" select="input[@status = 'failed' or @status = 'empty' or run/@known]"/>
<xsl:if test="$broken">
<testsuite name="Crosswalk inputs" tests="{count($broken)}" failures="0" errors="{count($broken)}" skipped="0" time="0">
<xsl:if test="@first > 1"><xsl:attribute name="name">Crosswalk inputs from <xsl:value-of select="@first"/></xsl:attribute></xsl:if>
<xsl:for-each select="$broken">
<xsl:variable name="why">
  <xsl:choose>
    <xsl:when test="@status = 'failed' or @status = 'empty'"><xsl:value-of select="concat('input could not be read (', @status, '): ', message)"/></xsl:when>
    <xsl:otherwise><xsl:value-of select="concat('unknown tool ', run[@known][1]/@tool, ': what it evaluates is not known')"/></xsl:otherwise>
  </xsl:choose>
</xsl:variable>
<xsl:text>&#10;</xsl:text>
<testcase name="{path}" classname="crosswalk.inputs" time="0"><error type="{@status}" message="{$why}"><xsl:value-of select="$why"/></error></testcase>
</xsl:for-each>
<xsl:text>&#10;</xsl:text>
</testsuite>
<xsl:text>&#10;</xsl:text>
</xsl:if>
</xsl:template>
</xsl:stylesheet>
